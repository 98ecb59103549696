// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.store.AuditTrail.AuditEntry;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncRun;

/** What outlives a kill. */
public final class Ledger {
    public final Fuse fuse = new Fuse();
    final Map<RunId, SyncRun> runs = new TreeMap<>();
    final Map<RunId, List<PlannedOperation>> plans = new HashMap<>();
    final Map<RunId, Map<Long, ApplyOutcome>> outcomes = new HashMap<>();
    final Map<ConnectionName, TreeMap<Long, EmployeeLink>> links = new HashMap<>();
    final Map<ConnectionName, Map<Long, FieldValues>> agreed = new HashMap<>();
    final Map<ConnectionName, Standing> standings = new HashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    private int outage;
    long linkReads;

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

    TreeMap<Long, EmployeeLink> linksOf(ConnectionName connection) {
        return links.computeIfAbsent(connection, first -> new TreeMap<>());
    }

    @Nullable
    EmployeeLink link(ConnectionName connection, long number) {
        return linksOf(connection).get(number);
    }

    void link(ConnectionName connection, EmployeeLink link, @Nullable FieldValues values) {
        linksOf(connection).put(link.number(), link);
        if (values != null) {
            agreed.computeIfAbsent(connection, first -> new HashMap<>()).put(link.number(), values);
        }
    }

    @Nullable
    FieldValues agreed(ConnectionName connection, long number) {
        return agreed.getOrDefault(connection, Map.of()).get(number);
    }
}
