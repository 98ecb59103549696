// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;

/**
 * People looked into who await their decision. Those of several pages are decided about together: a morning on which one in
 * a hundred changed does not ask the register for every page.
 */
final class Backlog {
    private static final int ENOUGH = 250;

    private final KnownPeople knownPeople;
    private final Newcomers newPeople;
    private final List<LookedInto<EmployeeLink>> known = new ArrayList<>();
    private final List<LookedInto<PayrollEmployeeId>> newcomers = new ArrayList<>();

    Backlog(KnownPeople knownPeople, Newcomers newPeople) {
        this.knownPeople = knownPeople;
        this.newPeople = newPeople;
    }

    /** Those of these people about whom a case is open: they are looked into though their record is as agreed. */
    Set<PayrollEmployeeId> waiting(List<PayrollEmployeeId> people) {
        return knownPeople.waiting(people);
    }

    void add(RecordReading read) {
        known.addAll(read.known());
        newcomers.addAll(read.newcomers());
    }

    void decideIfEnough() {
        if (known.size() + newcomers.size() >= ENOUGH) {
            decide();
        }
    }

    void decide() {
        knownPeople.plan(known);
        newPeople.plan(newcomers);
        known.clear();
        newcomers.clear();
    }
}
