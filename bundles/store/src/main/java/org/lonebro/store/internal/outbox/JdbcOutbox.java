// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** Marks in the table {@code outbox_mark}. */
public final class JdbcOutbox implements Outbox {
    private static final int TRIES = 20;
    private static final String SELECT = "select " + MarkRow.COLUMNS + " from outbox_mark where connection = ?";
    // the index's columns, all of them: H2 does not sort then
    private static final String LONGEST_DUE = " order by connection, dead, due, number limit ?";
    private static final String NOT_RENEWED = " where connection = ? and hr_id = ? and number = ?";
    private static final String TRIED = "update outbox_mark set attempts = attempts + 1, why = ?, ";
    private static final String DUE_AGAIN =
            "update outbox_mark set dead = false, attempts = 0, why = null, due = ?" + " where connection = ?";

    private final Database database;
    private final Connections connections;
    private final Clock clock;
    private final Marking marking;

    public JdbcOutbox(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.marking = Marking.on(database.dialect());
    }

    @Override
    public Delivery mark(ConnectionName connection, HrEmployeeId card, long hrVersion, Actor by) {
        int id = connections.findOrAdd(connection);
        Instant now = now();
        return withoutRace(() -> database.plain("mark a card", sql -> {
            try (PreparedStatement mark = sql.prepareStatement(marking.one())) {
                mark.setInt(1, id);
                mark.setString(2, card.text());
                mark.setLong(3, hrVersion);
                Rows.set(mark, 4, now);
                mark.setString(5, by.name());
                return Rows.all(mark, row -> marked(row, connection, card, now)).get(0);
            }
        }));
    }

    @Override
    public void markAll(ConnectionName connection, Map<HrEmployeeId, Long> versions, Actor by) {
        if (versions.isEmpty()) {
            return;
        }
        int id = connections.findOrAdd(connection);
        List<HrEmployeeId> cards = List.copyOf(versions.keySet());
        Object[] ids = cards.stream().map(HrEmployeeId::text).toArray(String[]::new);
        Object[] seen = cards.stream().map(versions::get).toArray(Long[]::new);
        Instant now = now();
        withoutRace(() -> ofAll(id, "mark cards", marking.many(), (sql, mark) -> {
            mark.setInt(1, id);
            mark.setArray(2, sql.createArrayOf("varchar", ids));
            mark.setArray(3, sql.createArrayOf("bigint", seen));
            Rows.set(mark, 4, now);
            mark.setString(5, by.name());
        }));
    }

    @Override
    public List<Delivery> due(ConnectionName connection, Instant now, int atMost) {
        return select(connection, SELECT + " and dead = false and due <= ?" + LONGEST_DUE, query -> {
            Rows.set(query, 2, now);
            query.setInt(3, atMost);
        });
    }

    @Override
    public Optional<Instant> nextDue(ConnectionName connection) {
        return select(connection, SELECT + " and dead = false" + LONGEST_DUE, query -> query.setInt(2, 1)).stream()
                .map(Delivery::due)
                .findFirst();
    }

    @Override
    public void done(Delivery delivery) {
        int id = connections.findOrAdd(delivery.connection());
        database.atOnce("remove a mark", sql -> {
            JdbcUnseenWrites.remove(sql, id, delivery.card());
            return remove(sql, id, delivery);
        });
    }

    /** The same within another's commit. */
    public static int remove(Connection sql, int connection, Delivery delivery) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("delete from outbox_mark" + NOT_RENEWED)) {
            unlessRenewed(delete, 1, connection, delivery);
            return delete.executeUpdate();
        }
    }

    @Override
    public void later(Delivery delivery, Instant due, Reason why) {
        int id = connections.findOrAdd(delivery.connection());
        database.plain("put a mark off", sql -> {
            try (PreparedStatement update =
                    sql.prepareStatement(TRIED + "due = ?" + NOT_RENEWED + " and dead = false")) {
                update.setString(1, ReasonText.of(List.of(why)));
                Rows.set(update, 2, due);
                unlessRenewed(update, 3, id, delivery);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void hold(ConnectionName connection, Instant due, Reason why) {
        int id = connections.findOrAdd(connection);
        String update = "update outbox_mark set due = ?, why = ? where connection = ? and dead = false";
        ofAll(id, "put marks off", update, (sql, marks) -> {
            Rows.set(marks, 1, due);
            marks.setString(2, ReasonText.of(List.of(why)));
            marks.setInt(3, id);
        });
    }

    @Override
    public void dead(Delivery delivery, Reason why) {
        int id = connections.findOrAdd(delivery.connection());
        database.plain("give a mark up", sql -> {
            try (PreparedStatement update = sql.prepareStatement(TRIED + "dead = true" + NOT_RENEWED)) {
                update.setString(1, ReasonText.of(List.of(why)));
                unlessRenewed(update, 2, id, delivery);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Delivery> find(ConnectionName connection, HrEmployeeId card) {
        return select(connection, SELECT + " and hr_id = ?", query -> query.setString(2, card.text())).stream()
                .findFirst();
    }

    @Override
    public List<Delivery> after(ConnectionName connection, Optional<HrEmployeeId> card, int atMost) {
        return select(connection, SELECT + " and hr_id > ? order by connection, hr_id limit ?", query -> {
            // an id is never blank
            query.setString(2, card.map(HrEmployeeId::text).orElse(""));
            query.setInt(3, atMost);
        });
    }

    @Override
    public Map<DeliveryState, Long> counts(ConnectionName connection) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        database.plain("count marks", sql -> {
            try (PreparedStatement query =
                    sql.prepareStatement("select m.dead, m.why is null, count(*) from outbox_mark m"
                            + " join payroll_connection c on c.id = m.connection where c.name = ?"
                            + " group by m.dead, m.why is null")) {
                query.setString(1, connection.text());
                return Rows.all(
                        query,
                        row -> counts.merge(
                                MarkRow.state(row.getBoolean(1), row.getBoolean(2)), row.getLong(3), Long::sum));
            }
        });
        return counts;
    }

    @Override
    public long retryAll(ConnectionName connection) {
        int id = connections.findOrAdd(connection);
        Instant now = now();
        return ofAll(id, "make marks due", DUE_AGAIN + " and (dead or why is not null)", (sql, marks) -> {
            Rows.set(marks, 1, now);
            marks.setInt(2, id);
        });
    }

    @Override
    public boolean retry(ConnectionName connection, HrEmployeeId card) {
        int id = connections.findOrAdd(connection);
        Instant now = now();
        return database.plain("make a mark due", sql -> {
            try (PreparedStatement update = sql.prepareStatement(DUE_AGAIN + " and hr_id = ?")) {
                Rows.set(update, 1, now);
                update.setInt(2, id);
                update.setString(3, card.text());
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Collection<ConnectionName> connections() {
        return database.plain("read connections with marks", sql -> {
            try (PreparedStatement query = sql.prepareStatement("select c.name from payroll_connection c where exists"
                    + " (select 1 from outbox_mark m where m.connection = c.id and m.dead = false) order by c.name")) {
                return Rows.all(query, row -> new ConnectionName(row.getString(1)));
            }
        });
    }

    private List<Delivery> select(ConnectionName connection, String statement, Arguments arguments) {
        Optional<Integer> id = connections.find(connection);
        if (id.isEmpty()) {
            return List.of();
        }
        return database.plain("read marks", sql -> {
            try (PreparedStatement query = sql.prepareStatement(statement)) {
                query.setInt(1, id.get());
                arguments.set(query);
                return Rows.all(query, row -> MarkRow.of(row, connection));
            }
        });
    }

    /** Under a lock on the connection's row, so that no two of them wait for each other's marks. */
    private long ofAll(int connection, String what, String statement, ManyArguments arguments) {
        return database.atOnce(what, sql -> {
            try (PreparedStatement lock =
                            sql.prepareStatement("select id from payroll_connection where id = ? for update");
                    PreparedStatement change = sql.prepareStatement(statement)) {
                lock.setInt(1, connection);
                Rows.all(lock, row -> row.getInt(1));
                arguments.set(sql, change);
                return (long) change.executeUpdate();
            }
        });
    }

    /** Two that mark a new card at once both insert it on H2: the second tries again and finds it. */
    private static <T> T withoutRace(Supplier<T> marking) {
        for (int tries = 1; ; tries++) {
            try {
                return marking.get();
            } catch (StoreException fault) {
                boolean raced = fault.getCause() instanceof SQLException refused && Database.constraintRefused(refused);
                if (!raced || tries == TRIES) {
                    throw fault;
                }
            }
        }
    }

    private static Delivery marked(ResultSet row, ConnectionName connection, HrEmployeeId card, Instant now)
            throws SQLException {
        return new Delivery(
                connection,
                card,
                row.getLong(1),
                row.getLong(2),
                DeliveryState.DUE,
                0,
                now,
                now,
                Optional.empty(),
                new Actor(row.getString(3)));
    }

    private static void unlessRenewed(PreparedStatement statement, int first, int connection, Delivery delivery)
            throws SQLException {
        statement.setInt(first, connection);
        statement.setString(first + 1, delivery.card().text());
        statement.setLong(first + 2, delivery.number());
    }

    private Instant now() {
        // databases keep microseconds
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface ManyArguments {
        void set(Connection sql, PreparedStatement change) throws SQLException;
    }
}
