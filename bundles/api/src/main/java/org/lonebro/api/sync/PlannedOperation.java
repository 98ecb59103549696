// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;

/**
 * One person's line of a plan. Holds personal data in {@code values} and {@code decisions}; {@link #toString()} shows
 * none of it.
 *
 * @param sequence place in the plan, from 1 without gaps
 * @param payrollId for SEND_NEW the id the person is to get
 * @param hrId the card; null for CREATE, and for REJECT and CASE of somebody without a link
 * @param hrVersion the card's version when the plan was made; null where hrId is
 * @param values CREATE: what the new card gets. Else: what the agreed values will be once it is applied; null where
 *     nothing becomes agreed (MISSING, CASE, REJECT)
 * @param decisions the fields that are not simply as agreed; empty for CREATE, whose every value is news
 * @param reasons why, most important first; at least one
 * @param prints what the link will remember of the payroll's record; null where nothing becomes agreed
 */
public record PlannedOperation(
        long sequence,
        OperationKind kind,
        PayrollEmployeeId payrollId,
        @Nullable HrEmployeeId hrId,
        @Nullable Long hrVersion,
        @Nullable FieldValues values,
        List<FieldDecision> decisions,
        List<Reason> reasons,
        @Nullable RecordPrints prints) {
    public PlannedOperation {
        decisions = List.copyOf(decisions);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A planned operation has a reason");
        }
        if ((kind.writesHr() || kind.writesPayroll()) && values == null) {
            throw new IllegalArgumentException(kind + " needs the values to be agreed");
        }
    }

    @Override
    public String toString() {
        return "PlannedOperation[" + sequence + ", " + kind + ", "
                + reasons.get(0).code() + "]";
    }
}
