// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.state;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** States in the table {@code payroll_connection}. */
public final class JdbcConnectionStates implements ConnectionStates {
    private final Database database;
    private final Connections connections;

    public JdbcConnectionStates(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    @Override
    public Standing standing(ConnectionName connection) {
        return database.plain("read a connection's state", sql -> {
            try (PreparedStatement query =
                    sql.prepareStatement("select state, why from payroll_connection where name = ?")) {
                query.setString(1, connection.text());
                List<Standing> found = Rows.all(
                        query,
                        row -> new Standing(
                                ConnectionState.valueOf(row.getString(1)),
                                Optional.ofNullable(row.getString(2))
                                        .map(text -> ReasonText.parse(text).get(0))));
                return found.isEmpty() ? new Standing(ConnectionState.UNTESTED, Optional.empty()) : found.get(0);
            }
        });
    }

    @Override
    public void set(ConnectionName connection, Standing standing) {
        int number = connections.findOrAdd(connection);
        database.plain("store a connection's state", sql -> {
            try (PreparedStatement update =
                    sql.prepareStatement("update payroll_connection set state = ?, why = ? where id = ?")) {
                update.setString(1, standing.state().name());
                update.setString(
                        2,
                        standing.why()
                                .map(reason -> ReasonText.of(List.of(reason)))
                                .orElse(null));
                update.setInt(3, number);
                return update.executeUpdate();
            }
        });
    }
}
