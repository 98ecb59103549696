// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.planning.RunPlan;

/** The moves a run can make. */
final class RunMoves {
    private RunMoves() {}

    static SyncRun planned(SyncRun run, RunPlan plan, RunState next, List<Reason> reasons) {
        return new SyncRun(
                run.id(),
                run.connection(),
                run.flow(),
                run.scope(),
                run.trigger(),
                run.startedBy(),
                run.mode(),
                next,
                run.startedAt(),
                null,
                plan.receipt(),
                plan.counts(),
                reasons,
                0);
    }

    /** What the guard said is settled by the approval; that the read was unproven stays worth knowing. */
    static SyncRun approved(SyncRun run) {
        return moved(
                run,
                RunState.APPLYING,
                null,
                run.reasons().stream()
                        .filter(reason -> reason.code() == ReasonCode.READ_UNPROVEN)
                        .toList());
    }

    static SyncRun ended(SyncRun run, RunState end, Instant at, List<Reason> reasons) {
        return moved(run, end, at, reasons);
    }

    private static SyncRun moved(SyncRun run, RunState next, @Nullable Instant endedAt, List<Reason> reasons) {
        return new SyncRun(
                run.id(),
                run.connection(),
                run.flow(),
                run.scope(),
                run.trigger(),
                run.startedBy(),
                run.mode(),
                next,
                run.startedAt(),
                endedAt,
                run.receipt(),
                run.counts(),
                reasons,
                run.appliedThrough());
    }
}
