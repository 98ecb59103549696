// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Runs in the table {@code sync_run}; its column {@code in_work} lets one run a connection work. */
public final class JdbcRuns implements RunStore {
    private static final String INSERT =
            "insert into sync_run (connection, in_work, flow, scope, run_trigger, started_by,"
                    + " mode, started_at, state, people_read, unchanged, creates, updates, ends, links, missing, back, cases,"
                    + " rejects, applied, failed, reasons, applied_through)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNING', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 0)";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    public JdbcRuns(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public Optional<SyncRun> open(
            ConnectionName connection, Flow flow, RunScope scope, RunMode mode, RunTrigger trigger, Actor actor) {
        int number = connections.findOrAdd(connection);
        // databases keep microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<RunId> id = database.plain("open a run", sql -> {
            try (PreparedStatement insert = sql.prepareStatement(INSERT, new String[] {"id"})) {
                insert.setInt(1, number);
                insert.setInt(2, number);
                insert.setString(3, flow.name());
                insert.setString(4, scope.text());
                insert.setString(5, trigger.name());
                insert.setString(6, actor.name());
                insert.setString(7, mode.name());
                Rows.set(insert, 8, now);
                return unlessTaken(() -> {
                    insert.executeUpdate();
                    return key(insert);
                });
            }
        });
        return id.map(run -> new SyncRun(
                run,
                connection,
                flow,
                scope,
                trigger,
                actor,
                mode,
                RunState.PLANNING,
                now,
                null,
                null,
                RunCounts.ZERO,
                List.of(),
                0));
    }

    /** Also false if it would put a second run of the connection to work. */
    @Override
    public boolean update(SyncRun run, RunState expected) {
        return database.plain("store a run", sql -> {
            try (PreparedStatement update = sql.prepareStatement(RunRow.UPDATE)) {
                RunRow.set(update, run, expected);
                return unlessTaken(update::executeUpdate)
                        .filter(rows -> rows == 1)
                        .isPresent();
            }
        });
    }

    @Override
    public Optional<SyncRun> find(RunId run) {
        return select(" where r.id = ?", query -> query.setLong(1, run.number())).stream()
                .findFirst();
    }

    @Override
    public List<SyncRun> newest(ConnectionName connection, int atMost) {
        return select(" where c.name = ? order by r.id desc limit ?", query -> {
            query.setString(1, connection.text());
            query.setInt(2, atMost);
        });
    }

    @Override
    public List<SyncRun> inWork() {
        return select(" where r.in_work is not null order by r.id", query -> {});
    }

    @Override
    public List<SyncRun> waiting(ConnectionName connection) {
        return select(
                " where c.name = ? and r.state in ('BLOCKED', 'AWAITING_APPROVAL') order by r.id desc",
                query -> query.setString(1, connection.text()));
    }

    @Override
    public Optional<SyncRun> lastGood(ConnectionName connection, Flow flow) {
        return select(
                        " where c.name = ? and r.flow = ? and r.state in ('SUCCEEDED', 'PARTIAL')"
                                + " order by r.id desc limit 1",
                        query -> {
                            query.setString(1, connection.text());
                            query.setString(2, flow.name());
                        })
                .stream()
                .findFirst();
    }

    private List<SyncRun> select(String where, Arguments arguments) {
        return database.plain("read runs", sql -> select(sql, where, arguments));
    }

    private static List<SyncRun> select(Connection sql, String where, Arguments arguments) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(RunRow.SELECT + where)) {
            arguments.set(query);
            return Rows.all(query, RunRow::of);
        }
    }

    private static RunId key(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return new RunId(keys.getLong(1));
        }
    }

    private static <T> Optional<T> unlessTaken(Change<T> change) throws SQLException {
        try {
            return Optional.of(change.make());
        } catch (SQLException fault) {
            if (Database.constraintRefused(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    @FunctionalInterface
    private interface Change<T> {
        T make() throws SQLException;
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query) throws SQLException;
    }
}
