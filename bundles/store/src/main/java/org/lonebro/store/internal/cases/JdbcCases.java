// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Cases in the table {@code person_case}, decisions for always in {@code field_ruling}. */
public final class JdbcCases implements CaseStore {
    private final Database database;
    private final Connections connections;
    private final Seal seal;
    private final Clock clock;

    public JdbcCases(Database database, Connections connections, Seal seal, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<PersonCase> after(ConnectionName connection, long number, int atMost) {
        return select(CaseRow.SELECT + " where c.name = ? and k.number > ? order by k.number limit ?", query -> {
            query.setString(1, connection.text());
            query.setLong(2, number);
            query.setInt(3, atMost);
        });
    }

    @Override
    public Optional<PersonCase> find(long number) {
        return select(CaseRow.SELECT + " where k.number = ?", query -> query.setLong(1, number)).stream()
                .findFirst();
    }

    @Override
    public Map<PayrollEmployeeId, List<PersonCase>> of(
            ConnectionName connection, Collection<PayrollEmployeeId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Object[] ids = people.stream().map(PayrollEmployeeId::text).distinct().toArray(String[]::new);
        return select(CaseRow.OF_PEOPLE + " where c.name = ? order by k.number", query -> {
                    query.setArray(1, query.getConnection().createArrayOf("varchar", ids));
                    query.setString(2, connection.text());
                })
                .stream()
                .collect(Collectors.groupingBy(PersonCase::payrollId));
    }

    @Override
    public long count(ConnectionName connection) {
        return database.plain("count cases", sql -> {
            try (PreparedStatement query = sql.prepareStatement("select count(*) from person_case k"
                    + " join payroll_connection c on c.id = k.connection where c.name = ?")) {
                query.setString(1, connection.text());
                return Rows.all(query, row -> row.getLong(1)).get(0);
            }
        });
    }

    @Override
    public boolean rule(long number, ConflictRule winner, Actor actor) {
        requireWinner(winner);
        return database.plain("note a ruling", sql -> {
            try (PreparedStatement update = sql.prepareStatement(
                    "update person_case set winner = ?, ruled_by = ?, ruled_at = ? where number = ?")) {
                update.setString(1, winner.name());
                update.setString(2, actor.name());
                Rows.set(update, 3, now());
                update.setLong(4, number);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Map<EmployeeField, ConflictRule> always(ConnectionName connection) {
        Map<EmployeeField, ConflictRule> always = new EnumMap<>(EmployeeField.class);
        database.plain("read decisions for always", sql -> {
            try (PreparedStatement query = sql.prepareStatement("select r.field, r.winner from field_ruling r"
                    + " join payroll_connection c on c.id = r.connection where c.name = ?")) {
                query.setString(1, connection.text());
                return Rows.all(query, row -> {
                    ConflictRule winner = ConflictRule.valueOf(row.getString(2));
                    EmployeeField.withCode(row.getInt(1)).ifPresent(field -> always.put(field, winner));
                    return winner;
                });
            }
        });
        return always;
    }

    @Override
    public void setAlways(ConnectionName connection, EmployeeField field, ConflictRule winner, Actor actor) {
        requireWinner(winner);
        int id = connections.findOrAdd(connection);
        database.atOnce("note a decision for always", sql -> {
            forget(sql, id, field);
            try (PreparedStatement insert = sql.prepareStatement(
                    "insert into field_ruling (connection, field, winner, ruled_by, ruled_at) values (?, ?, ?, ?, ?)")) {
                insert.setInt(1, id);
                insert.setInt(2, field.code());
                insert.setString(3, winner.name());
                insert.setString(4, actor.name());
                Rows.set(insert, 5, now());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void forgetAlways(ConnectionName connection, EmployeeField field) {
        int id = connections.findOrAdd(connection);
        database.plain("forget a decision for always", sql -> forget(sql, id, field));
    }

    private static int forget(Connection sql, int connection, EmployeeField field) throws SQLException {
        try (PreparedStatement delete =
                sql.prepareStatement("delete from field_ruling where connection = ? and field = ?")) {
            delete.setInt(1, connection);
            delete.setInt(2, field.code());
            return delete.executeUpdate();
        }
    }

    private List<PersonCase> select(String statement, Arguments arguments) {
        return database.plain("read cases", sql -> {
            try (PreparedStatement query = sql.prepareStatement(statement)) {
                arguments.set(query);
                List<Stream<PersonCase>> cases = Rows.all(query, row -> CaseRow.of(row, seal));
                return cases.stream().flatMap(each -> each).toList();
            }
        });
    }

    private static void requireWinner(ConflictRule winner) {
        if (winner == ConflictRule.ASK) {
            throw new IllegalArgumentException("A ruling says whose value stands");
        }
    }

    private Instant now() {
        // databases keep microseconds
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query) throws SQLException;
    }
}
