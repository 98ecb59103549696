// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.RunId;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.Stores.OfDeliveries;
import org.lonebro.sync.internal.Stores.OfRuns;

/** Stores over one ledger. */
public final class MemoryStores {
    private MemoryStores() {}

    public static Stores over(Ledger ledger, Clock clock) {
        return new Stores(
                new MemoryLinks(ledger),
                new Digests(),
                new States(ledger),
                new Audit(ledger, clock),
                new OfRuns(new MemoryRuns(ledger, clock), new MemoryPlans(ledger), new MemoryJournal(ledger, clock)),
                new OfDeliveries(
                        new MemoryOutbox(ledger, clock),
                        new MemoryDeliveries(ledger, clock),
                        new MemoryCreates(ledger, clock),
                        new MemoryUnseen(ledger, clock),
                        new MemoryCases(ledger, clock)));
    }

    private record States(Ledger ledger) implements ConnectionStates {
        @Override
        public Standing standing(ConnectionName connection) {
            ledger.reach();
            return ledger.standings.getOrDefault(connection, new Standing(ConnectionState.UNTESTED, Optional.empty()));
        }

        @Override
        public void set(ConnectionName connection, Standing standing) {
            ledger.reach();
            ledger.standings.put(connection, standing);
            ledger.committed();
        }
    }

    private record Audit(Ledger ledger, Clock clock) implements AuditTrail {
        @Override
        public void add(ConnectionName connection, Actor actor, Act act, @Nullable RunId run) {
            add(new AuditEntry(clock.instant(), connection, actor, act, run, null));
        }

        @Override
        public void add(ConnectionName connection, Actor actor, Act act, String about) {
            add(new AuditEntry(clock.instant(), connection, actor, act, null, about));
        }

        private void add(AuditEntry entry) {
            ledger.reach();
            ledger.audit.add(entry);
            ledger.committed();
        }

        @Override
        public List<AuditEntry> newest(ConnectionName connection, int atMost) {
            return ledger.audit.stream()
                    .filter(entry -> entry.connection().equals(connection))
                    .toList();
        }
    }
}
