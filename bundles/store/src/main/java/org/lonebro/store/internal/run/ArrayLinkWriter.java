// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lonebro.store.internal.sql.Rows;

/** PostgreSQL: one statement for a whole batch, its arguments as arrays. */
final class ArrayLinkWriter implements LinkWriter {
    // the range tells a server that has not counted the plan yet to look at these lines only
    private static final String BATCH = " from unnest(?, ?, ?, ?) d (sequence, number, card, version)"
            + " join plan_line p on p.run = ? and p.sequence between ? and ? and p.sequence = d.sequence";
    private static final String INSERT = "insert into employee_link (connection, number, payroll_id, hr_id, hr_version,"
            + " agreed_by, agreed_at, " + TAKEN + ") select ?, d.number, p.payroll_id, d.card, d.version, ?, ?, "
            + FROM_PLAN + BATCH;
    private static final String UPDATE = "update employee_link l set hr_version = d.version, missing_since = null,"
            + " agreed_by = ?, agreed_at = ?, (" + TAKEN + ") = row (" + FROM_PLAN + ")" + BATCH
            + " where l.connection = ? and l.number = d.number";

    @Override
    public void insert(Connection sql, JournalRun run, List<LinkChanges.Change> made, Instant now) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement(INSERT)) {
            insert.setInt(1, run.connection());
            insert.setLong(2, run.run());
            Rows.set(insert, 3, now);
            arrays(insert, 4, made);
            lines(insert, 8, run, made);
            insert.executeUpdate();
        }
    }

    @Override
    public void update(Connection sql, JournalRun run, List<LinkChanges.Change> renewed, Instant now)
            throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(UPDATE)) {
            update.setLong(1, run.run());
            Rows.set(update, 2, now);
            arrays(update, 3, renewed);
            lines(update, 7, run, renewed);
            update.setInt(10, run.connection());
            update.executeUpdate();
        }
    }

    /** In order of their sequences, as recorded. */
    private static void lines(PreparedStatement statement, int first, JournalRun run, List<LinkChanges.Change> changes)
            throws SQLException {
        statement.setLong(first, run.run());
        statement.setLong(first + 1, changes.get(0).line().sequence());
        statement.setLong(first + 2, changes.get(changes.size() - 1).line().sequence());
    }

    private static void arrays(PreparedStatement statement, int first, List<LinkChanges.Change> changes)
            throws SQLException {
        Connection sql = statement.getConnection();
        Object[] sequences =
                changes.stream().map(change -> change.line().sequence()).toArray(Long[]::new);
        Object[] numbers = changes.stream().map(LinkChanges.Change::number).toArray(Long[]::new);
        Object[] cards = changes.stream().map(LinkChanges.Change::card).toArray(String[]::new);
        Object[] versions = changes.stream().map(LinkChanges.Change::version).toArray(Long[]::new);
        statement.setArray(first, sql.createArrayOf("bigint", sequences));
        statement.setArray(first + 1, sql.createArrayOf("bigint", numbers));
        statement.setArray(first + 2, sql.createArrayOf("text", cards));
        statement.setArray(first + 3, sql.createArrayOf("bigint", versions));
    }
}
