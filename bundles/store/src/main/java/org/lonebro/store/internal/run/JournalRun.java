// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.Rows;

/** A run whose row is locked until the commit, so that two cannot record at once. */
record JournalRun(long run, int connection, ConnectionName name, long appliedThrough) {
    static JournalRun lock(Connection sql, RunId run) throws SQLException {
        try (PreparedStatement query =
                sql.prepareStatement("select connection, applied_through from sync_run where id = ? for update")) {
            query.setLong(1, run.number());
            List<long[]> found = Rows.all(query, row -> new long[] {row.getInt(1), row.getLong(2)});
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no run " + run.number());
            }
            int connection = (int) found.get(0)[0];
            return new JournalRun(run.number(), connection, name(sql, connection), found.get(0)[1]);
        }
    }

    private static ConnectionName name(Connection sql, int connection) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement("select name from payroll_connection where id = ?")) {
            query.setInt(1, connection);
            return Rows.all(query, row -> new ConnectionName(row.getString(1))).get(0);
        }
    }
}
