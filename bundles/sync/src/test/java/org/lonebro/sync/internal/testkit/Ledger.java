// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.AuditTrail.AuditEntry;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncRun;

/** What outlives a kill. */
public final class Ledger {
    public final Fuse fuse = new Fuse();
    final Map<RunId, SyncRun> runs = new ConcurrentSkipListMap<>();
    final Map<RunId, List<PlannedOperation>> plans = new ConcurrentHashMap<>();
    final Map<RunId, Map<Long, ApplyOutcome>> outcomes = new ConcurrentHashMap<>();
    final Map<ConnectionName, NavigableMap<Long, EmployeeLink>> links = new ConcurrentHashMap<>();
    final Map<ConnectionName, Map<Long, FieldValues>> agreed = new ConcurrentHashMap<>();
    final Map<ConnectionName, Standing> standings = new ConcurrentHashMap<>();
    final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
    final Map<Long, PersonCase> cases = new ConcurrentSkipListMap<>();
    final AtomicLong caseNumbers = new AtomicLong();
    final Map<ConnectionName, Map<EmployeeField, ConflictRule>> always = new ConcurrentHashMap<>();
    final Map<ConnectionName, Map<HrEmployeeId, Pending>> creates = new ConcurrentHashMap<>();
    final Map<ConnectionName, List<MemoryUnseen.Noted>> unseen = new ConcurrentHashMap<>();
    final Map<ConnectionName, NavigableMap<HrEmployeeId, Delivery>> marks = new ConcurrentHashMap<>();
    final AtomicLong markNumbers = new AtomicLong();
    final Map<ConnectionName, Map<Fingerprint, Long>> formerIdentities = new ConcurrentHashMap<>();
    private int outage;

    /** The next calls fail as a database does that is away. */
    public void failNext(int calls) {
        outage = calls;
    }

    void reach() {
        fuse.step();
        if (outage > 0) {
            outage--;
            throw new StoreException("The store is away", new IllegalStateException());
        }
    }

    void committed() {
        fuse.step();
    }

    NavigableMap<Long, EmployeeLink> linksOf(ConnectionName connection) {
        return links.computeIfAbsent(connection, first -> new ConcurrentSkipListMap<>());
    }

    @Nullable
    EmployeeLink link(ConnectionName connection, long number) {
        return linksOf(connection).get(number);
    }

    void link(ConnectionName connection, EmployeeLink link, @Nullable FieldValues values) {
        linksOf(connection).put(link.number(), link);
        if (values != null) {
            keepFormerIdentity(connection, link.number(), values);
            agreed.computeIfAbsent(connection, first -> new ConcurrentHashMap<>())
                    .put(link.number(), values);
        }
    }

    private void keepFormerIdentity(ConnectionName connection, long link, FieldValues next) {
        FieldValues before = agreed(connection, link);
        String old = before == null ? null : before.get(EmployeeField.IDENTITY_NUMBER);
        if (old != null && !old.equals(next.get(EmployeeField.IDENTITY_NUMBER))) {
            FieldValues identity = FieldValues.builder()
                    .set(EmployeeField.IDENTITY_NUMBER, old)
                    .build();
            formerIdentities
                    .computeIfAbsent(connection, first -> new ConcurrentHashMap<>())
                    .put(new Digests().of("identity", identity), link);
        }
    }

    @Nullable
    FieldValues agreed(ConnectionName connection, long number) {
        return agreed.getOrDefault(connection, Map.of()).get(number);
    }
}
