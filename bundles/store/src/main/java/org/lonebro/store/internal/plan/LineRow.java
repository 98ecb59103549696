// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** The columns of a plan line, in the order they are stored and read. */
final class LineRow {
    static final String STORED = "run, sequence, kind, payroll_id, hr_id, hr_version, printed, source_high, source_low,"
            + " values_high, values_low, identity_high, identity_low, agreed, decisions, reasons";

    static final String READ = "p.sequence, p.kind, p.payroll_id, p.hr_id, p.hr_version, p.printed, p.source_high,"
            + " p.source_low, p.values_high, p.values_low, p.identity_high, p.identity_low, p.agreed, p.decisions,"
            + " p.reasons";

    /** The first column after those of {@link #READ}. */
    static final int AFTER = 16;

    private LineRow() {}

    static PlannedOperation of(ResultSet row, LineSeal seal) throws SQLException {
        PayrollEmployeeId person = new PayrollEmployeeId(row.getString(3));
        String card = row.getString(4);
        return new PlannedOperation(
                row.getLong(1),
                OperationKind.valueOf(row.getString(2)),
                person,
                card == null ? null : new HrEmployeeId(card),
                Rows.number(row, 5),
                seal.openValues(person, row.getBytes(13)),
                seal.openDecisions(person, row.getBytes(14)),
                ReasonText.parse(row.getString(15)),
                row.getBoolean(6)
                        ? new RecordPrints(Rows.print(row, 7), Rows.print(row, 9), Rows.print(row, 11))
                        : null);
    }
}
