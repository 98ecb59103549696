// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.util.Map;
import java.util.TreeMap;

/** Where creations of version 1 wait until a person in Kontek accepts or rejects them. */
public final class ImportQueue {
    private final Company company;

    public ImportQueue(Company company) {
        this.company = company;
    }

    /** Ids of the employees that wait, by running number. */
    public Map<Long, String> waiting() {
        Map<Long, String> waiting = new TreeMap<>();
        company.queue()
                .waiting()
                .forEach((number, employee) ->
                        waiting.put(number, employee.path("id").asText()));
        return waiting;
    }

    /** Takes one in. Says whether it could be done: it must wait and its id be free. */
    public boolean accept(long number) {
        return company.accept(number) instanceof Outcome.Saved;
    }

    /** Takes all in whose ids are free. */
    public void acceptAll() {
        waiting().keySet().forEach(this::accept);
    }

    /** Sends one away; says whether it waited. */
    public boolean reject(long number) {
        return company.queue().reject(number);
    }
}
