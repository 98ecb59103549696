// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lonebro.store.internal.sql.Rows;

/** H2: a prepared statement a line, in a batch. */
final class BatchLinkWriter implements LinkWriter {
    private static final String INSERT = "insert into employee_link (connection, number, payroll_id, hr_id, hr_version,"
            + " agreed_by, agreed_at, " + TAKEN + ") select ?, ?, p.payroll_id, ?, ?, ?, ?, " + FROM_PLAN
            + " from plan_line p where p.run = ? and p.sequence = ?";
    private static final String UPDATE = "update employee_link set hr_version = ?, missing_since = null,"
            + " agreed_by = ?, agreed_at = ?, (" + TAKEN + ") = (select " + FROM_PLAN
            + " from plan_line p where p.run = ? and p.sequence = ?) where connection = ? and number = ?";

    @Override
    public void insert(Connection sql, JournalRun run, List<LinkChanges.Change> made, Instant now) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement(INSERT)) {
            for (LinkChanges.Change change : made) {
                insert.setInt(1, run.connection());
                insert.setLong(2, change.number());
                insert.setString(3, change.card());
                insert.setLong(4, change.version());
                insert.setLong(5, run.run());
                Rows.set(insert, 6, now);
                insert.setLong(7, run.run());
                insert.setLong(8, change.line().sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void update(Connection sql, JournalRun run, List<LinkChanges.Change> renewed, Instant now)
            throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(UPDATE)) {
            for (LinkChanges.Change change : renewed) {
                update.setLong(1, change.version());
                update.setLong(2, run.run());
                Rows.set(update, 3, now);
                update.setLong(4, run.run());
                update.setLong(5, change.line().sequence());
                update.setInt(6, run.connection());
                update.setLong(7, change.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
