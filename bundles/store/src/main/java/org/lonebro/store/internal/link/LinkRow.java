// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.Rows;

/** The columns of a link, in the order they are read. */
final class LinkRow {
    static final String COLUMNS = "number, payroll_id, hr_id, hr_version, source_high, source_low, values_high,"
            + " values_low, identity_high, identity_low, missing_since, agreed_by, agreed_at";

    /** The same as columns of {@code l}. */
    static final String OF_LINK = "l." + COLUMNS.replace(", ", ", l.");

    /** The first column after them. */
    static final int AFTER = 14;

    private LinkRow() {}

    static EmployeeLink of(ResultSet row) throws SQLException {
        Long run = Rows.number(row, 12);
        return new EmployeeLink(
                row.getLong(1),
                new PayrollEmployeeId(row.getString(2)),
                new HrEmployeeId(row.getString(3)),
                row.getLong(4),
                new RecordPrints(Rows.print(row, 5), Rows.print(row, 7), Rows.print(row, 9)),
                Rows.instant(row, 11),
                run == null ? null : new RunId(run),
                Objects.requireNonNull(Rows.instant(row, 13)));
    }
}
