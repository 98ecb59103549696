// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.Rows;

/** A run whose row is locked until the commit, so that two cannot record at once. */
record JournalRun(
        long run,
        int connection,
        ConnectionName name,
        long appliedThrough,
        Flow flow,
        Actor startedBy,
        Instant startedAt) {
    static JournalRun lock(Connection sql, RunId run) throws SQLException {
        Row row = row(sql, run);
        ConnectionName name = name(sql, row.connection());
        return new JournalRun(
                run.number(),
                row.connection(),
                name,
                row.appliedThrough(),
                row.flow(),
                row.startedBy(),
                row.startedAt());
    }

    private static Row row(Connection sql, RunId run) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(
                "select connection, applied_through, flow, started_by, started_at from sync_run where id = ? for update")) {
            query.setLong(1, run.number());
            List<Row> found = Rows.all(
                    query,
                    row -> new Row(
                            row.getInt(1),
                            row.getLong(2),
                            Flow.valueOf(row.getString(3)),
                            new Actor(row.getString(4)),
                            Objects.requireNonNull(Rows.instant(row, 5))));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no run " + run.number());
            }
            return found.get(0);
        }
    }

    private static ConnectionName name(Connection sql, int connection) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement("select name from payroll_connection where id = ?")) {
            query.setInt(1, connection);
            return Rows.all(query, row -> new ConnectionName(row.getString(1))).get(0);
        }
    }

    private record Row(int connection, long appliedThrough, Flow flow, Actor startedBy, Instant startedAt) {}
}
