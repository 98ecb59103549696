// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.Rows;

/** A run's connection, which its plan's lines do not repeat. */
record RunPlan(RunId run, int connection, ConnectionName name, long appliedThrough, long lastLink) {
    static RunPlan of(Connection sql, RunId run) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement("select c.id, c.name, r.applied_through, c.last_link"
                + " from sync_run r join payroll_connection c on c.id = r.connection where r.id = ?")) {
            query.setLong(1, run.number());
            List<RunPlan> found = Rows.all(
                    query,
                    row -> new RunPlan(
                            run, row.getInt(1), new ConnectionName(row.getString(2)), row.getLong(3), row.getLong(4)));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no run " + run.number());
            }
            return found.get(0);
        }
    }
}
