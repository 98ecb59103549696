// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Links in the table {@code employee_link}. */
public final class JdbcLinks implements LinkStore {
    private static final String READ = "read links";
    private static final String SELECT = "select " + LinkRow.COLUMNS + " from employee_link where connection = ? and ";

    private final Database database;
    private final Connections connections;
    private final Seal seal;

    public JdbcLinks(Database database, Connections connections, Seal seal) {
        this.database = database;
        this.connections = connections;
        this.seal = seal;
    }

    @Override
    public Map<PayrollEmployeeId, EmployeeLink> find(ConnectionName connection, Collection<PayrollEmployeeId> people) {
        Object[] ids = people.stream().map(PayrollEmployeeId::text).toArray(String[]::new);
        return by(EmployeeLink::payrollId, among(connection, SELECT + "payroll_id = any (?)", ids));
    }

    @Override
    public Map<HrEmployeeId, EmployeeLink> findByCard(ConnectionName connection, Collection<HrEmployeeId> cards) {
        Object[] ids = cards.stream().map(HrEmployeeId::text).toArray(String[]::new);
        return by(EmployeeLink::hrId, among(connection, SELECT + "hr_id = any (?)", ids));
    }

    @Override
    public Map<Fingerprint, EmployeeLink> findByIdentity(
            ConnectionName connection, Collection<Fingerprint> identities) {
        Object[] highs = identities.stream().map(Fingerprint::high).toArray(Long[]::new);
        Map<Fingerprint, EmployeeLink> found = by(
                link -> Objects.requireNonNull(link.prints().identity()),
                among(connection, SELECT + "identity_high = any (?)", highs));
        // half of the print was asked for
        found.keySet().retainAll(identities);
        return found;
    }

    @Override
    public Map<PayrollEmployeeId, FieldValues> agreed(ConnectionName connection, Collection<PayrollEmployeeId> people) {
        Integer number = connections.find(connection).orElse(null);
        if (number == null || people.isEmpty()) {
            return Map.of();
        }
        Object[] ids = people.stream().map(PayrollEmployeeId::text).toArray(String[]::new);
        return database.plain("read agreed values", sql -> {
            try (PreparedStatement query = sql.prepareStatement("select payroll_id, agreed from employee_link"
                    + " where connection = ? and payroll_id = any (?) and agreed is not null")) {
                query.setInt(1, number);
                query.setArray(2, sql.createArrayOf("varchar", ids));
                Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        PayrollEmployeeId person = new PayrollEmployeeId(rows.getString(1));
                        byte[] clear = seal.open(Seal.Purpose.VALUES, connection, person, rows.getBytes(2));
                        agreed.put(person, FieldValues.fromBytes(clear));
                    }
                }
                return agreed;
            }
        });
    }

    @Override
    public List<EmployeeLink> after(ConnectionName connection, long number, int atMost) {
        return select(connection, SELECT + "number > ? order by number limit ?", query -> {
            query.setLong(2, number);
            query.setInt(3, atMost);
        });
    }

    @Override
    public List<EmployeeLink> missing(ConnectionName connection) {
        return select(connection, SELECT + "missing_since is not null order by missing_since, number", query -> {});
    }

    @Override
    public long count(ConnectionName connection) {
        Integer number = connections.find(connection).orElse(null);
        if (number == null) {
            return 0;
        }
        return database.plain("count links", sql -> {
            try (PreparedStatement query =
                    sql.prepareStatement("select count(*) from employee_link where connection = ?")) {
                query.setInt(1, number);
                return Rows.all(query, row -> row.getLong(1)).get(0);
            }
        });
    }

    @Override
    public List<ConnectionName> connections() {
        return database.plain("read connections", sql -> {
            try (PreparedStatement query =
                    sql.prepareStatement("select name from payroll_connection where last_link > 0 order by name")) {
                return Rows.all(query, row -> new ConnectionName(row.getString(1)));
            }
        });
    }

    private List<EmployeeLink> among(ConnectionName connection, String statement, Object[] keys) {
        if (keys.length == 0) {
            return List.of();
        }
        String type = keys instanceof Long[] ? "bigint" : "varchar";
        return select(
                connection,
                statement,
                query -> query.setArray(2, query.getConnection().createArrayOf(type, keys)));
    }

    private List<EmployeeLink> select(ConnectionName connection, String statement, Arguments arguments) {
        Integer number = connections.find(connection).orElse(null);
        if (number == null) {
            return List.of();
        }
        return database.plain(READ, sql -> {
            try (PreparedStatement query = sql.prepareStatement(statement)) {
                query.setInt(1, number);
                arguments.set(query);
                return Rows.all(query, LinkRow::of);
            }
        });
    }

    private static <K> Map<K, EmployeeLink> by(Function<EmployeeLink, K> key, List<EmployeeLink> links) {
        Map<K, EmployeeLink> map = new HashMap<>(links.size() * 2);
        links.forEach(link -> map.put(key.apply(link), link));
        return map;
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query) throws SQLException;
    }
}
