// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.api.sync.ConnectionName;

record MemoryUnseen(Ledger ledger, Clock clock) implements UnseenWrites {
    record Noted(UnseenWrite write, Instant at) {}

    @Override
    public void note(ConnectionName connection, UnseenWrite write) {
        ledger.reach();
        of(connection).add(new Noted(write, clock.instant()));
        ledger.committed();
    }

    @Override
    public Map<HrEmployeeId, List<UnseenWrite>> find(ConnectionName connection, Collection<HrEmployeeId> cards) {
        ledger.reach();
        return of(connection).stream()
                .map(Noted::write)
                .filter(write -> cards.contains(write.card()))
                .collect(Collectors.groupingBy(UnseenWrite::card));
    }

    /** Part of a commit that records what came of the card. */
    void forget(ConnectionName connection, HrEmployeeId card) {
        of(connection).removeIf(noted -> noted.write().card().equals(card));
    }

    /** Part of a commit that records what a run planned before. */
    void forgetBefore(ConnectionName connection, HrEmployeeId card, Instant time) {
        of(connection)
                .removeIf(
                        noted -> noted.write().card().equals(card) && noted.at().isBefore(time));
    }

    private List<Noted> of(ConnectionName connection) {
        return ledger.unseen.computeIfAbsent(connection, first -> new CopyOnWriteArrayList<>());
    }
}
