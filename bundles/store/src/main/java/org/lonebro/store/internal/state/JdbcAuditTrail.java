// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.state;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** The audit trail in the table {@code audit_entry}. */
public final class JdbcAuditTrail implements AuditTrail {
    private final Database database;
    private final Connections connections;
    private final Clock clock;

    public JdbcAuditTrail(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void add(ConnectionName connection, Actor actor, Act act, @Nullable RunId run) {
        add(connection, actor, act, run, null);
    }

    @Override
    public void add(ConnectionName connection, Actor actor, Act act, String about) {
        add(connection, actor, act, null, about);
    }

    @Override
    public List<AuditEntry> newest(ConnectionName connection, int atMost) {
        return database.plain("read the audit trail", sql -> {
            try (PreparedStatement query = sql.prepareStatement(
                    "select a.at, a.actor, a.act, a.run, a.about from audit_entry a"
                            + " join payroll_connection c on c.id = a.connection where c.name = ? order by a.id desc limit ?")) {
                query.setString(1, connection.text());
                query.setInt(2, atMost);
                return Rows.all(query, row -> {
                    Long run = Rows.number(row, 4);
                    return new AuditEntry(
                            Objects.requireNonNull(Rows.instant(row, 1)),
                            connection,
                            new Actor(row.getString(2)),
                            Act.valueOf(row.getString(3)),
                            run == null ? null : new RunId(run),
                            row.getString(5));
                });
            }
        });
    }

    private void add(ConnectionName connection, Actor actor, Act act, @Nullable RunId run, @Nullable String about) {
        int number = connections.findOrAdd(connection);
        database.plain("write the audit trail", sql -> {
            try (PreparedStatement insert = sql.prepareStatement(
                    "insert into audit_entry (connection, at, actor, act, run, about) values (?, ?, ?, ?, ?, ?)")) {
                insert.setInt(1, number);
                Rows.set(insert, 2, clock.instant().truncatedTo(ChronoUnit.MICROS));
                insert.setString(3, actor.name());
                insert.setString(4, act.name());
                Rows.set(insert, 5, run == null ? null : (Long) run.number());
                insert.setString(6, about);
                return insert.executeUpdate();
            }
        });
    }
}
