// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Employees that wait for a person, by running number. The same employee may wait twice: Kontek does not look. */
public final class Queue {
    private final SortedMap<Long, ObjectNode> waiting = new TreeMap<>();
    private long last;

    synchronized long add(ObjectNode employee) {
        last++;
        waiting.put(last, employee);
        return last;
    }

    synchronized Optional<ObjectNode> take(long number) {
        return Optional.ofNullable(waiting.remove(number));
    }

    /** Sends one away; says whether it was there. */
    public boolean reject(long number) {
        return take(number).isPresent();
    }

    /** What waits now. */
    public synchronized Map<Long, ObjectNode> waiting() {
        return new TreeMap<>(waiting);
    }

    synchronized void clear() {
        waiting.clear();
    }
}
