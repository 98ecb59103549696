// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.RunId;
import org.lonebro.sync.internal.Stores;

/** Stores over one ledger. */
public final class MemoryStores {
    private MemoryStores() {}

    public static Stores over(Ledger ledger, Clock clock) {
        return new Stores(
                new MemoryLinks(ledger),
                new MemoryPlans(ledger),
                new MemoryRuns(ledger, clock),
                new MemoryJournal(ledger, clock),
                new States(ledger),
                new Audit(ledger, clock),
                new Digests());
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
            ledger.reach();
            ledger.audit.add(new AuditEntry(clock.instant(), connection, actor, act, run));
            ledger.committed();
        }

        @Override
        public List<AuditEntry> newest(ConnectionName connection, int atMost) {
            return ledger.audit.stream()
                    .filter(entry -> entry.connection().equals(connection))
                    .toList();
        }
    }

    private record Digests() implements Fingerprints {
        @Override
        public Fingerprint of(String context, ByteBuffer bytes) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(context.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
                ByteBuffer print = ByteBuffer.wrap(digest.digest());
                return new Fingerprint(print.getLong(), print.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public Fingerprint of(String context, FieldValues values) {
            return of(context, ByteBuffer.wrap(values.toBytes()));
        }
    }
}
