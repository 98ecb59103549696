// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Stores;

/** Writes the turns of a run: its state, the audit trail and the log. */
final class RunBook {
    private final Stores stores;
    private final Clock clock;
    private final List<Consumer<SyncRun>> watchers = new CopyOnWriteArrayList<>();

    RunBook(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    void watch(Consumer<SyncRun> ended) {
        watchers.add(ended);
    }

    SyncRun known(RunId run) {
        return stores.runs()
                .find(run)
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, run.number())));
    }

    SyncRun waiting(RunId run) {
        SyncRun found = known(run);
        if (!found.state().waiting()) {
            throw new SyncRefusedException(Reason.of(ReasonCode.RUN_NOT_WAITING, run.number()));
        }
        return found;
    }

    /** Whether the run still stood as it was last seen. */
    boolean move(SyncRun from, SyncRun to) {
        return stores.runs().update(to, from.state());
    }

    /** Empty if the run no longer stood as it was last seen. */
    Optional<SyncRun> end(SyncRun run, RunState end, List<Reason> reasons) {
        return end(run, run, end, reasons);
    }

    /** The same, with what else is new about the run. */
    Optional<SyncRun> end(SyncRun run, SyncRun news, RunState end, List<Reason> reasons) {
        SyncRun ended = RunMoves.ended(news, end, clock.instant(), reasons);
        if (!move(run, ended)) {
            return Optional.empty();
        }
        RunLog.ended(ended);
        audit(ended, run.startedBy(), Act.ENDED);
        watchers.forEach(watcher -> watcher.accept(ended));
        return Optional.of(ended);
    }

    /** Cancels plans of the connection that wait: a newer run reads the truth anew. */
    void supersede(ConnectionName connection, Actor by) {
        for (SyncRun old : stores.runs().waiting(connection)) {
            cancel(old, by);
        }
    }

    boolean cancel(SyncRun run, Actor by) {
        boolean cancelled = end(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)))
                .isPresent();
        if (cancelled) {
            audit(run, by, Act.CANCELLED);
        }
        return cancelled;
    }

    void audit(SyncRun run, Actor actor, Act act) {
        stores.audit().add(run.connection(), actor, act, run.id());
    }
}
