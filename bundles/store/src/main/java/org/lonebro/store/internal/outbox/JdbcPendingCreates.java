// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** People on their way in the table {@code pending_create}. */
public final class JdbcPendingCreates implements PendingCreates {
    private static final String SELECT = "select hr_id, payroll_id, progress, since from pending_create";

    private final Database database;
    private final Connections connections;
    private final Clock clock;

    public JdbcPendingCreates(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void begin(ConnectionName connection, HrEmployeeId card, PayrollEmployeeId person) {
        int id = connections.findOrAdd(connection);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.atOnce("note somebody on the way", sql -> {
            remove(sql, id, List.of(card.text()));
            try (PreparedStatement insert = sql.prepareStatement(
                    "insert into pending_create (connection, hr_id, payroll_id, progress, since) values (?, ?, ?, ?, ?)")) {
                insert.setInt(1, id);
                insert.setString(2, card.text());
                insert.setString(3, person.text());
                insert.setString(4, Progress.SENT.name());
                Rows.set(insert, 5, now);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void queued(ConnectionName connection, HrEmployeeId card) {
        int id = connections.findOrAdd(connection);
        database.plain("note somebody queued", sql -> {
            try (PreparedStatement update =
                    sql.prepareStatement("update pending_create set progress = ? where connection = ? and hr_id = ?")) {
                update.setString(1, Progress.QUEUED.name());
                update.setInt(2, id);
                update.setString(3, card.text());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void forget(ConnectionName connection, HrEmployeeId card) {
        int id = connections.findOrAdd(connection);
        database.plain("forget somebody on the way", sql -> remove(sql, id, List.of(card.text())));
    }

    /** The same of those cards that stand here, within another's commit. */
    public static int remove(Connection sql, int connection, List<String> cards) throws SQLException {
        try (PreparedStatement delete =
                sql.prepareStatement("delete from pending_create where connection = ? and hr_id = any (?)")) {
            delete.setInt(1, connection);
            delete.setArray(2, sql.createArrayOf("varchar", cards.toArray()));
            return delete.executeUpdate();
        }
    }

    @Override
    public Map<HrEmployeeId, Pending> find(ConnectionName connection, Collection<HrEmployeeId> cards) {
        Map<HrEmployeeId, Pending> found = new HashMap<>();
        if (cards.isEmpty()) {
            return found;
        }
        Object[] ids = cards.stream().map(HrEmployeeId::text).toArray(String[]::new);
        String among = SELECT + " join unnest(?) k (id) on hr_id = k.id where connection = ?";
        select(connection, among, (query, id) -> {
                    query.setArray(1, query.getConnection().createArrayOf("varchar", ids));
                    query.setInt(2, id);
                })
                .forEach(pending -> found.put(pending.card(), pending));
        return found;
    }

    @Override
    public List<Pending> all(ConnectionName connection) {
        return select(
                connection, SELECT + " where connection = ? order by since, hr_id", (query, id) -> query.setInt(1, id));
    }

    private List<Pending> select(ConnectionName connection, String statement, Arguments arguments) {
        Optional<Integer> id = connections.find(connection);
        if (id.isEmpty()) {
            return List.of();
        }
        return database.plain("read who is on the way", sql -> {
            try (PreparedStatement query = sql.prepareStatement(statement)) {
                arguments.set(query, id.get());
                return Rows.all(
                        query,
                        row -> new Pending(
                                new HrEmployeeId(row.getString(1)),
                                new PayrollEmployeeId(row.getString(2)),
                                Progress.valueOf(row.getString(3)),
                                Objects.requireNonNull(Rows.instant(row, 4))));
            }
        });
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query, int connection) throws SQLException;
    }
}
