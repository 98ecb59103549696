// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/** The faults that are switched on, changed at any time from any thread. A call is hit by every rule that fits it. */
public final class FaultScript {
    private final List<Entry> entries = new ArrayList<>();

    /** Nothing is on. */
    public FaultScript() {}

    private static final class Entry {
        private final FaultRule rule;
        private int left;

        private Entry(FaultRule rule) {
            this.rule = rule;
            this.left = rule.calls();
        }
    }

    /** Switches a rule on, beside those that are on. */
    public synchronized FaultScript add(FaultRule rule) {
        entries.add(new Entry(rule));
        return this;
    }

    /** Hits every call until switched off. */
    public FaultScript always(Fault fault) {
        return add(FaultRule.of(fault));
    }

    /** Hits the next calls, then switches itself off. */
    public FaultScript next(int calls, Fault fault) {
        return add(FaultRule.of(fault).forCalls(calls));
    }

    /** Hits the given page of a list until switched off. */
    public FaultScript onPage(int page, Fault fault) {
        return add(FaultRule.of(fault).onPage(page));
    }

    /** Switches off every rule of this fault. */
    public synchronized void off(Fault fault) {
        entries.removeIf(entry -> entry.rule.fault() == fault);
    }

    /** Switches everything off. */
    public synchronized void clear() {
        entries.clear();
    }

    /** What is on; counted rules with the calls they have left. */
    public synchronized List<FaultRule> active() {
        return entries.stream().map(entry -> entry.rule.forCalls(entry.left)).toList();
    }

    /** The rules that hit this call; counted rules are used up by asking. */
    public synchronized List<FaultRule> take(String method, String path, int page) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<FaultRule> hits = new ArrayList<>();
        for (Entry entry : List.copyOf(entries)) {
            if (!entry.rule.fits(method, path, page)) {
                continue;
            }
            hits.add(entry.rule);
            if (entry.left > 0 && --entry.left == 0) {
                entries.remove(entry);
            }
        }
        return hits;
    }
}
