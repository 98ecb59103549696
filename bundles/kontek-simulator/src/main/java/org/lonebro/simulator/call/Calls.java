// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the API was asked. The latest calls are kept whole, all are counted. Safe for use by many threads. */
public final class Calls {
    private static final int KEPT = 200_000;

    private final Deque<Call> latest = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long last;

    /** None yet. */
    public Calls() {}

    /** Writes one down. */
    public synchronized void add(Call call) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(call);
        counts.merge(call.method(), 1L, Long::sum);
    }

    /** The running number of the next call. */
    public synchronized long nextNumber() {
        last++;
        return last;
    }

    /** The latest calls, oldest first. */
    public synchronized List<Call> all() {
        return List.copyOf(latest);
    }

    /** Calls of this method to this employee. */
    public List<Call> of(String method, String employeeId) {
        return all().stream()
                .filter(call ->
                        call.method().equals(method) && call.employeeId().equals(employeeId))
                .toList();
    }

    /** How many calls of each method there were, also those no longer kept. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** How many calls of this method there were. */
    public synchronized long count(String method) {
        return counts.getOrDefault(method, 0L);
    }

    /** Accepted updates that changed nothing: a careful client has none. */
    public long needlessWrites() {
        return all().stream().filter(Call::needless).count();
    }

    /** Forgets all calls. */
    public synchronized void clear() {
        latest.clear();
        counts.clear();
    }
}
