// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;

record MemoryRuns(Ledger ledger, Clock clock) implements RunStore {
    @Override
    public Optional<SyncRun> open(
            ConnectionName connection, Flow flow, RunScope scope, RunMode mode, RunTrigger trigger, Actor actor) {
        ledger.reach();
        if (works(connection)) {
            return Optional.empty();
        }
        SyncRun run = new SyncRun(
                new RunId(ledger.runs.size() + 1L),
                connection,
                flow,
                scope,
                trigger,
                actor,
                mode,
                RunState.PLANNING,
                clock.instant(),
                null,
                null,
                RunCounts.ZERO,
                List.of(),
                0);
        ledger.runs.put(run.id(), run);
        ledger.committed();
        return Optional.of(run);
    }

    private boolean works(ConnectionName connection) {
        return ledger.runs.values().stream().anyMatch(run -> run.connection().equals(connection) && inWork(run));
    }

    private static boolean inWork(SyncRun run) {
        return !run.state().ended() && !run.state().waiting();
    }

    @Override
    public boolean update(SyncRun run, RunState expected) {
        ledger.reach();
        if (Objects.requireNonNull(ledger.runs.get(run.id())).state() != expected) {
            return false;
        }
        ledger.runs.put(run.id(), run);
        ledger.committed();
        return true;
    }

    @Override
    public Optional<SyncRun> find(RunId run) {
        ledger.reach();
        return Optional.ofNullable(ledger.runs.get(run));
    }

    @Override
    public List<SyncRun> newest(ConnectionName connection, int atMost) {
        ledger.reach();
        return ledger.runs.values().stream()
                .filter(run -> run.connection().equals(connection))
                .sorted(Comparator.comparing(SyncRun::id).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public List<SyncRun> inWork() {
        ledger.reach();
        return ledger.runs.values().stream().filter(MemoryRuns::inWork).toList();
    }

    @Override
    public List<SyncRun> waiting(ConnectionName connection) {
        return newest(connection, Integer.MAX_VALUE).stream()
                .filter(run -> run.state().waiting())
                .toList();
    }

    @Override
    public Optional<SyncRun> lastGood(ConnectionName connection, Flow flow) {
        return newest(connection, Integer.MAX_VALUE).stream()
                .filter(run -> run.flow() == flow)
                .filter(run -> run.state() == RunState.SUCCEEDED || run.state() == RunState.PARTIAL)
                .findFirst();
    }
}
