// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.guard.LimitsInForce;
import org.lonebro.sync.internal.guard.LimitsInForce.InForce;
import org.lonebro.sync.internal.guard.PlanGuard;
import org.lonebro.sync.internal.planning.RunPlan;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/** Takes a run on from wherever its record says it stands, until it ends or waits for a person. */
final class RunCourse {
    private final Stores stores;
    private final Scopes scopes;
    private final RunFlows flows;
    private final LimitsInForce limits;
    private final PlanApplying applying;
    private final RunBook book;
    private final Standings standings;

    RunCourse(
            Stores stores,
            Scopes scopes,
            RunFlows flows,
            LimitsInForce limits,
            PlanApplying applying,
            RunBook book,
            Standings standings) {
        this.stores = stores;
        this.scopes = scopes;
        this.flows = flows;
        this.limits = limits;
        this.applying = applying;
        this.book = book;
        this.standings = standings;
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

    private SyncRun plan(RunInWork work, SyncRun run, Scope scope, Sides sides)
            throws ConnectorException, InterruptedException {
        work.meter().restart();
        RunPlan plan = flows.plan(work, run, scope, sides);
        if (work.stopped()) {
            stop(work, run);
            return book.known(run.id());
        }
        List<Reason> reasons = new ArrayList<>();
        RunState next = judge(run, plan, sides, reasons);
        ReadReceipt receipt = plan.receipt();
        if (receipt != null && !receipt.proven()) {
            reasons.add(Reason.of(ReasonCode.READ_UNPROVEN, receipt.received()));
        }
        reasons.addAll(plan.remarks());
        SyncRun planned = RunMoves.planned(run, plan, next, reasons);
        return move(run, planned);
    }

    private RunState judge(SyncRun run, RunPlan plan, Sides sides, List<Reason> reasons) {
        InForce inForce = limits.today(sides.connection().settings());
        PlanGuard guard = new PlanGuard(inForce.limits());
        if (plan.receipt() != null) {
            reasons.addAll(guard.readTooLittle(plan.counts().read(), lastRead(run), plan.linkedBefore()));
            if (!reasons.isEmpty()) {
                return RunState.BLOCKED;
            }
        }
        reasons.addAll(beyondLimits(run, plan, guard));
        if (!reasons.isEmpty()) {
            inForce.because().ifPresent(reasons::add);
        }
        if (plan.counts().planned() == 0) {
            return RunState.SUCCEEDED;
        }
        if (run.mode() == RunMode.PREVIEW_FIRST) {
            return RunState.AWAITING_APPROVAL;
        }
        return reasons.isEmpty() ? RunState.APPLYING : RunState.BLOCKED;
    }

    private long lastRead(SyncRun run) {
        return stores.runs()
                .lastGood(run.connection(), run.flow())
                .map(good -> good.counts().read())
                .orElse(0L);
    }

    private static List<Reason> beyondLimits(SyncRun run, RunPlan plan, PlanGuard guard) {
        if (run.flow() == Flow.IMPORT) {
            return guard.beyondLimits(plan.counts(), plan.linkedBefore());
        }
        // Only a first import is expected to create everybody; nobody expects that of the payroll.
        long people = Math.max(1, Math.max(plan.linkedBefore(), plan.counts().read()));
        return guard.beyondLimits(plan.counts(), people);
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

    private void apply(RunInWork work, SyncRun run, Scope scope, Sides sides)
            throws ConnectorException, InterruptedException {
        PlanApplying.Reach reach = applying.apply(run, flows.carrying(run, scope, sides), work, work.meter());
        SyncRun now = book.known(run.id());
        if (reach == PlanApplying.Reach.STOPPED) {
            stop(work, now);
            return;
        }
        RunCounts counts = now.counts();
        boolean everything = counts.failed() == 0 && counts.rejects() == 0 && counts.cases() == 0;
        standings.works(run.connection());
        List<Reason> reasons = new ArrayList<>(now.reasons());
        CreatedPeople.remark(now, stores.plans()).ifPresent(reasons::add);
        book.end(now, everything ? RunState.SUCCEEDED : RunState.PARTIAL, reasons);
    }

    /** Stopped by a person it ends; stopped with the engine it stays as it is and is taken up again. */
    private void stop(RunInWork work, SyncRun run) {
        if (work.cancelled()) {
            book.end(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)));
        }
    }
}
