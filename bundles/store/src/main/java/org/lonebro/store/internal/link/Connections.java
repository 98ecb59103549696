// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** The short number a connection has in every table; remembered, because it never changes. */
public final class Connections {
    private final Database database;
    private final Map<ConnectionName, Integer> known = new ConcurrentHashMap<>();

    public Connections(Database database) {
        this.database = database;
    }

    /** Empty for a connection never heard of. */
    public Optional<Integer> find(ConnectionName name) {
        Integer number = known.get(name);
        return number == null ? database.plain("find a connection", sql -> stored(sql, name)) : Optional.of(number);
    }

    /** Gives a connection never heard of its number. */
    public int findOrAdd(ConnectionName name) {
        return find(name).orElseGet(() -> database.plain("add a connection", sql -> add(sql, name)));
    }

    private Optional<Integer> stored(Connection sql, ConnectionName name) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement("select id from payroll_connection where name = ?")) {
            query.setString(1, name.text());
            List<Integer> ids = Rows.all(query, row -> row.getInt(1));
            ids.forEach(id -> known.put(name, id));
            return ids.stream().findFirst();
        }
    }

    private int add(Connection sql, ConnectionName name) throws SQLException {
        try (PreparedStatement insert =
                sql.prepareStatement("insert into payroll_connection (name, state) values (?, ?)")) {
            insert.setString(1, name.text());
            insert.setString(2, ConnectionState.UNTESTED.name());
            insert.executeUpdate();
        } catch (SQLException fault) {
            // another thread or node was quicker
            if (!Database.constraintRefused(fault)) {
                throw fault;
            }
        }
        return stored(sql, name).orElseThrow(() -> new SQLException("A connection is gone again"));
    }
}
