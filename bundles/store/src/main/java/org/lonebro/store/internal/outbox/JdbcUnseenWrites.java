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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.crypto.Seal.Purpose;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Writes not recorded yet in the table {@code unseen_write}. */
public final class JdbcUnseenWrites implements UnseenWrites {
    private static final String INSERT =
            "insert into unseen_write (connection, hr_id, payroll_id, fields, sent, noted_at)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String AMONG = "select u.hr_id, u.payroll_id, u.fields, u.sent from unnest(?) k (id)"
            + " join unseen_write u on u.hr_id = k.id where u.connection = ? order by u.number";
    private static final String OF_CARDS = "delete from unseen_write where hr_id = any (?) and connection = ?";

    private final Database database;
    private final Connections connections;
    private final Seal seal;
    private final Clock clock;

    public JdbcUnseenWrites(Database database, Connections connections, Seal seal, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void note(ConnectionName connection, UnseenWrite write) {
        int id = connections.findOrAdd(connection);
        byte[] sealed = seal.seal(
                Purpose.UNSEEN, connection, write.person(), write.values().toBytes());
        database.plain("note what is about to be sent", sql -> {
            try (PreparedStatement insert = sql.prepareStatement(INSERT)) {
                insert.setInt(1, id);
                insert.setString(2, write.card().text());
                insert.setString(3, write.person().text());
                insert.setLong(4, bits(write.fields()));
                insert.setBytes(5, sealed);
                Rows.set(insert, 6, clock.instant().truncatedTo(ChronoUnit.MICROS));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Map<HrEmployeeId, List<UnseenWrite>> find(ConnectionName connection, Collection<HrEmployeeId> cards) {
        Optional<Integer> id = cards.isEmpty() ? Optional.empty() : connections.find(connection);
        if (id.isEmpty()) {
            return Map.of();
        }
        Object[] ids = cards.stream().map(HrEmployeeId::text).distinct().toArray(String[]::new);
        return database
                .plain("read what was sent", sql -> {
                    try (PreparedStatement query = sql.prepareStatement(AMONG)) {
                        query.setArray(1, sql.createArrayOf("varchar", ids));
                        query.setInt(2, id.get());
                        return Rows.all(query, row -> write(row, connection));
                    }
                })
                .stream()
                .collect(Collectors.groupingBy(UnseenWrite::card));
    }

    private UnseenWrite write(ResultSet row, ConnectionName connection) throws SQLException {
        PayrollEmployeeId person = new PayrollEmployeeId(row.getString(2));
        byte[] values = seal.open(Purpose.UNSEEN, connection, person, row.getBytes(4));
        return new UnseenWrite(
                new HrEmployeeId(row.getString(1)), person, fields(row.getLong(3)), FieldValues.fromBytes(values));
    }

    /** What came of the card is recorded in the same commit. */
    public static void remove(Connection sql, int connection, HrEmployeeId card) throws SQLException {
        remove(sql, connection, List.of(card.text()));
    }

    /** The same of several. */
    public static void remove(Connection sql, int connection, List<String> cards) throws SQLException {
        if (cards.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = ofCards(sql, OF_CARDS, connection, cards)) {
            delete.executeUpdate();
        }
    }

    /** The same of what was noted before that time. */
    public static void removeBefore(Connection sql, int connection, List<String> cards, Instant time)
            throws SQLException {
        if (cards.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = ofCards(sql, OF_CARDS + " and noted_at < ?", connection, cards)) {
            Rows.set(delete, 3, time);
            delete.executeUpdate();
        }
    }

    private static PreparedStatement ofCards(Connection sql, String delete, int connection, List<String> cards)
            throws SQLException {
        PreparedStatement statement = sql.prepareStatement(delete);
        statement.setArray(1, sql.createArrayOf("varchar", cards.toArray()));
        statement.setInt(2, connection);
        return statement;
    }

    private static long bits(Set<EmployeeField> fields) {
        return fields.stream().mapToLong(field -> 1L << field.code()).reduce(0, (some, more) -> some | more);
    }

    /** Without those that a newer version wrote. */
    private static Set<EmployeeField> fields(long bits) {
        Set<EmployeeField> fields = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : EmployeeField.values()) {
            if ((bits & 1L << field.code()) != 0) {
                fields.add(field);
            }
        }
        return fields;
    }
}
