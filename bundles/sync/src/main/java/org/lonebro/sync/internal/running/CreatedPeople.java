// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.SyncRun;

/** Whoever an export created stands still in the payroll until somebody there sets the person to work. */
final class CreatedPeople {
    private static final int LINES_AT_A_TIME = 1_000;

    private CreatedPeople() {}

    static Optional<Reason> remark(SyncRun run, PlanStore plans) {
        if (run.flow() != Flow.EXPORT || run.counts().creates() == 0) {
            return Optional.empty();
        }
        long created = 0;
        long after = 0;
        List<OperationResult> lines;
        do {
            lines = plans.results(run.id(), after, LINES_AT_A_TIME);
            for (OperationResult line : lines) {
                after = line.operation().sequence();
                boolean applied = line.outcome().orElse(null) instanceof ApplyOutcome.Applied;
                created += applied && line.operation().kind() == OperationKind.SEND_NEW ? 1 : 0;
            }
        } while (!lines.isEmpty());
        return created == 0 ? Optional.empty() : Optional.of(Reason.of(ReasonCode.CREATED_DORMANT, created));
    }
}
