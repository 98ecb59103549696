// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** A prepared batch: for H2, and for PostgreSQL behind a data source that hides its COPY. */
final class BatchSink implements LineSink {
    private static final String INSERT = "insert into plan_line (" + LineRow.STORED + ")"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final RunId run;
    private final LineSeal seal;

    BatchSink(RunId run, LineSeal seal) {
        this.run = run;
        this.seal = seal;
    }

    @Override
    public void store(Connection connection, List<PlannedOperation> lines) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (PlannedOperation line : lines) {
                set(insert, line);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, PlannedOperation line) throws SQLException {
        HrEmployeeId card = line.hrId();
        RecordPrints prints = line.prints();
        insert.setLong(1, run.number());
        insert.setLong(2, line.sequence());
        insert.setString(3, line.kind().name());
        insert.setString(4, line.payrollId().text());
        insert.setString(5, card == null ? null : card.text());
        Rows.set(insert, 6, line.hrVersion());
        insert.setBoolean(7, prints != null);
        set(insert, 8, prints);
        insert.setBytes(14, seal.values(line));
        insert.setBytes(15, seal.decisions(line));
        insert.setString(16, ReasonText.of(line.reasons()));
    }

    private static void set(PreparedStatement insert, int column, @Nullable RecordPrints prints) throws SQLException {
        Rows.set(insert, column, prints == null ? null : prints.source());
        Rows.set(insert, column + 2, prints == null ? null : prints.values());
        Rows.set(insert, column + 4, prints == null ? null : prints.identity());
    }
}
