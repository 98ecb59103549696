// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.guard.PlanGuard;
import org.lonebro.sync.internal.planning.ImportPlan;
import org.lonebro.sync.internal.planning.ImportPlanning;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/** Takes an import on from wherever its record says it stands, until it ends or waits for a person. */
final class RunCourse {
    private final Stores stores;
    private final Rules rules;
    private final ImportPlanning planning;
    private final PlanApplying applying;
    private final RunBook book;
    private final Standings standings;
    private final Scopes scopes;

    RunCourse(
            Stores stores,
            Rules rules,
            ImportPlanning planning,
            PlanApplying applying,
            RunBook book,
            Standings standings,
            Scopes scopes) {
        this.stores = stores;
        this.rules = rules;
        this.planning = planning;
        this.applying = applying;
        this.book = book;
        this.standings = standings;
        this.scopes = scopes;
    }

    void advance(RunInWork work, SyncRun stored, Sides sides) throws ConnectorException, InterruptedException {
        Scope scope = scopes.of(sides.connection().settings());
        SyncRun run = stored;
        if (run.state() == RunState.PLANNING) {
            book.supersede(run.connection(), run.startedBy());
            run = plan(work, run, scope, sides);
            work.stands(run);
        }
        if (run.state() == RunState.APPLYING) {
            apply(work, run, scope, sides);
        }
    }

    private SyncRun plan(RunInWork work, SyncRun run, Scope scope, Sides sides) throws ConnectorException {
        work.meter().restart();
        ImportPlan plan = planning.plan(run.id(), scope, sides.reader(), sides.register(), work, work.meter());
        if (work.stopped()) {
            stop(work, run);
            return book.known(run.id());
        }
        List<Reason> reasons = new ArrayList<>();
        RunState next = judge(run, plan, sides, reasons);
        if (!plan.receipt().proven()) {
            reasons.add(Reason.of(ReasonCode.READ_UNPROVEN, plan.receipt().received()));
        }
        SyncRun planned = RunMoves.planned(run, plan, next, reasons);
        return move(run, planned);
    }

    private RunState judge(SyncRun run, ImportPlan plan, Sides sides, List<Reason> reasons) {
        PlanGuard guard = new PlanGuard(sides.connection().settings().limits());
        long lastRead = stores.runs()
                .lastGood(run.connection(), Flow.IMPORT)
                .map(good -> good.counts().read())
                .orElse(0L);
        reasons.addAll(guard.readTooLittle(plan.counts().read(), lastRead, plan.linkedBefore()));
        if (!reasons.isEmpty()) {
            return RunState.BLOCKED;
        }
        reasons.addAll(guard.beyondLimits(plan.counts(), plan.linkedBefore()));
        if (plan.counts().planned() == 0) {
            return RunState.SUCCEEDED;
        }
        if (run.mode() == RunMode.PREVIEW_FIRST) {
            return RunState.AWAITING_APPROVAL;
        }
        return reasons.isEmpty() ? RunState.APPLYING : RunState.BLOCKED;
    }

    private SyncRun move(SyncRun run, SyncRun planned) {
        if (planned.state() == RunState.BLOCKED) {
            standings.blocked(run.connection(), planned.reasons().get(0));
        } else {
            standings.works(run.connection());
        }
        if (planned.state().ended()) {
            book.end(run, planned, planned.state(), planned.reasons());
        } else if (book.move(run, planned) && planned.state().waiting()) {
            RunLog.waits(planned);
        }
        return book.known(run.id());
    }

    private void apply(RunInWork work, SyncRun run, Scope scope, Sides sides) throws InterruptedException {
        PlanApplying.Reach reach = applying.apply(run, scope, sides.register(), work, work.meter());
        SyncRun now = book.known(run.id());
        if (reach == PlanApplying.Reach.STOPPED) {
            stop(work, now);
            return;
        }
        RunCounts counts = now.counts();
        boolean everything = counts.failed() == 0 && counts.rejects() == 0 && counts.cases() == 0;
        standings.works(run.connection());
        book.end(now, everything ? RunState.SUCCEEDED : RunState.PARTIAL, now.reasons());
    }

    /** Stopped by a person it ends; stopped with the engine it stays as it is and is taken up again. */
    private void stop(RunInWork work, SyncRun run) {
        if (work.cancelled()) {
            book.end(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)));
        }
    }
}
