// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.store.internal.sql.OutcomeKind;
import org.lonebro.store.internal.sql.Rows;

/**
 * A plan line beside the link that its person has before it is recorded.
 *
 * @param card the card of the plan; null for a new one
 * @param link the number of the person's link; null without one
 * @param linkedCard the card of that link
 * @param agrees whether values become agreed
 * @param identityMoves whether its agreed identity number may change: the payroll's did, or its change waited for a person
 */
record JournalLine(
        long sequence,
        OperationKind kind,
        PayrollEmployeeId person,
        @Nullable String card,
        @Nullable Long version,
        @Nullable Long link,
        @Nullable String linkedCard,
        boolean agrees,
        boolean identityMoves) {
    static final String SELECT = "select p.sequence, p.kind, p.payroll_id, p.hr_id, p.hr_version, l.number, l.hr_id,"
            + " p.agreed is not null, i.number is not null or l.identity_high <> p.identity_high"
            + " or l.identity_low <> p.identity_low from plan_line p"
            + " left join employee_link l on l.connection = ? and l.payroll_id = p.payroll_id"
            + " left join person_case i on i.connection = l.connection and i.payroll_id = l.payroll_id and i.field = "
            + EmployeeField.IDENTITY_NUMBER.code()
            + " where p.run = ? and p.sequence between ? and ? order by p.run, p.sequence";

    static JournalLine of(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong(1),
                OperationKind.valueOf(row.getString(2)),
                new PayrollEmployeeId(row.getString(3)),
                row.getString(4),
                Rows.number(row, 5),
                Rows.number(row, 6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    /** Whether that outcome makes or renews the person's link. */
    boolean links(ApplyOutcome outcome) {
        return OutcomeKind.expected(kind) == OutcomeKind.APPLIED
                && OutcomeKind.of(outcome).done();
    }

    /** Whether that outcome marks the person as missing. */
    boolean misses(ApplyOutcome outcome) {
        return kind == OperationKind.MISSING && OutcomeKind.of(outcome).done();
    }

    /** The card to be linked. */
    String card(ApplyOutcome outcome) {
        if (outcome instanceof ApplyOutcome.Applied applied) {
            return applied.hrId().text();
        }
        return planned(card);
    }

    /** The card's version to be linked. */
    long version(ApplyOutcome outcome) {
        return outcome instanceof ApplyOutcome.Applied applied ? applied.hrVersion() : planned(version);
    }

    private <T> T planned(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Line " + sequence + " was noted, but its plan knows no card to link");
        }
        return value;
    }
}
