// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunCounts;

/** A plan in memory and what came of it. */
record MemoryPlan(List<OperationResult> lines) {
    static MemoryPlan of(List<PlannedOperation> operations) {
        return new MemoryPlan(operations.stream()
                .map(operation -> new OperationResult(operation, Optional.empty()))
                .toList());
    }

    /** The plan once it is applied; HR answers as usual to those who are not among the answers. */
    MemoryPlan applied(Map<String, ApplyOutcome> answers) {
        return new MemoryPlan(lines.stream()
                .map(OperationResult::operation)
                .map(operation -> new OperationResult(
                        operation,
                        Optional.of(answers.getOrDefault(operation.payrollId().text(), usual(operation)))))
                .toList());
    }

    private static ApplyOutcome usual(PlannedOperation operation) {
        return switch (operation.kind()) {
            case CREATE, UPDATE, END, SEND_NEW, SEND, SEND_END ->
                new ApplyOutcome.Applied(
                        new HrEmployeeId("kort-" + operation.payrollId().text()), 1);
            case LINK, MISSING, BACK, CASE -> new ApplyOutcome.Noted();
            case REJECT -> new ApplyOutcome.Rejected(operation.reasons().get(0));
        };
    }

    RunCounts counts(long read) {
        List<ApplyOutcome> outcomes =
                lines.stream().flatMap(result -> result.outcome().stream()).toList();
        long failed = outcomes.stream()
                .filter(outcome -> outcome instanceof ApplyOutcome.Rejected || outcome instanceof ApplyOutcome.Deferred)
                .count();
        return new RunCounts(
                read,
                read - lines.size(),
                count(OperationKind.CREATE) + count(OperationKind.SEND_NEW),
                count(OperationKind.UPDATE) + count(OperationKind.SEND),
                count(OperationKind.END) + count(OperationKind.SEND_END),
                count(OperationKind.LINK),
                count(OperationKind.MISSING),
                count(OperationKind.BACK),
                count(OperationKind.CASE),
                count(OperationKind.REJECT),
                outcomes.size() - failed,
                failed);
    }

    private long count(OperationKind kind) {
        return lines.stream()
                .filter(result -> result.operation().kind() == kind)
                .count();
    }
}
