// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.sync.ConnectionName;

record MemoryCreates(Ledger ledger, Clock clock) implements PendingCreates {
    @Override
    public void begin(ConnectionName connection, HrEmployeeId card, PayrollEmployeeId person) {
        ledger.reach();
        of(connection).put(card, new Pending(card, person, Progress.SENT, clock.instant()));
        ledger.committed();
    }

    @Override
    public void queued(ConnectionName connection, HrEmployeeId card) {
        ledger.reach();
        of(connection)
                .computeIfPresent(card, (key, sent) -> new Pending(card, sent.person(), Progress.QUEUED, sent.since()));
        ledger.committed();
    }

    @Override
    public void forget(ConnectionName connection, HrEmployeeId card) {
        ledger.reach();
        of(connection).remove(card);
        ledger.committed();
    }

    @Override
    public Map<HrEmployeeId, Pending> find(ConnectionName connection, Collection<HrEmployeeId> cards) {
        ledger.reach();
        Map<HrEmployeeId, Pending> found = new HashMap<>(of(connection));
        found.keySet().retainAll(cards);
        return found;
    }

    @Override
    public List<Pending> all(ConnectionName connection) {
        ledger.reach();
        return of(connection).values().stream()
                .sorted(Comparator.comparing(Pending::since))
                .toList();
    }

    private Map<HrEmployeeId, Pending> of(ConnectionName connection) {
        return ledger.creates.computeIfAbsent(connection, first -> new ConcurrentHashMap<>());
    }
}
