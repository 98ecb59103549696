// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.store.internal.sql.OutcomeKind;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** A plan line, the exception noted for it if any, and the link from which the card of an applied line is known. */
final class ResultRow {
    private static final String SELECT = "select " + LineRow.READ + ", o.outcome, o.reasons, l.hr_id, l.hr_version"
            + " from plan_line p left join line_outcome o on o.run = p.run and o.sequence = p.sequence"
            + " left join employee_link l on l.connection = ? and l.payroll_id = p.payroll_id"
            + " where p.run = ? and p.sequence between ? and ? order by p.run, p.sequence";

    private ResultRow() {}

    static List<OperationResult> page(Connection sql, RunPlan plan, LineSeal seal, long after, int atMost)
            throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(SELECT)) {
            query.setInt(1, plan.connection());
            query.setLong(2, plan.run().number());
            query.setLong(3, after + 1);
            query.setLong(4, after + atMost);
            return Rows.all(query, row -> {
                PlannedOperation line = LineRow.of(row, seal);
                return new OperationResult(
                        line,
                        line.sequence() > plan.appliedThrough() ? Optional.empty() : Optional.of(outcome(row, line)));
            });
        }
    }

    private static ApplyOutcome outcome(ResultSet row, PlannedOperation line) throws SQLException {
        String stored = row.getString(LineRow.AFTER);
        OutcomeKind kind = stored == null ? OutcomeKind.expected(line.kind()) : OutcomeKind.valueOf(stored);
        return switch (kind) {
            case APPLIED -> applied(row.getString(LineRow.AFTER + 2), row.getLong(LineRow.AFTER + 3));
            case NOTED -> new ApplyOutcome.Noted();
            case REJECTED -> new ApplyOutcome.Rejected(reason(row));
            case DEFERRED -> new ApplyOutcome.Deferred(reason(row));
            case SKIPPED -> new ApplyOutcome.Skipped(reason(row));
        };
    }

    /** Without a link, of a person since forgotten, all that is left to say is that it was done. */
    private static ApplyOutcome applied(@Nullable String card, long version) {
        return card == null ? new ApplyOutcome.Noted() : new ApplyOutcome.Applied(new HrEmployeeId(card), version);
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return ReasonText.parse(row.getString(LineRow.AFTER + 1)).get(0);
    }
}
