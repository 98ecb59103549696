// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.lonebro.store.internal.sql.Dialect;
import org.lonebro.store.internal.sql.Rows;

/** Links in the table {@code employee_link}. */
public final class JdbcLinks implements LinkStore {
    private static final String OF_CONNECTION =
            "select " + LinkRow.COLUMNS + " from employee_link where connection = ? and ";

    private static final String OF_FORMER = "select " + LinkRow.OF_LINK + ", f.identity_high, f.identity_low from %s"
            + " join employee_link l on l.connection = f.connection and l.payroll_id = f.payroll_id"
            + " where f.connection = ? order by f.until";
    private static final String OUTDATED =
            "select l.hr_id from unnest(?, ?) k (id, version) join employee_link l on l.hr_id = k.id"
                    + " where l.connection = ? and l.hr_version < k.version order by l.number";

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
        return by(EmployeeLink::payrollId, among(connection, "payroll_id", ids));
    }

    @Override
    public Map<HrEmployeeId, EmployeeLink> findByCard(ConnectionName connection, Collection<HrEmployeeId> cards) {
        Object[] ids = cards.stream().map(HrEmployeeId::text).toArray(String[]::new);
        return by(EmployeeLink::hrId, among(connection, "hr_id", ids));
    }

    @Override
    public Map<Fingerprint, EmployeeLink> findByIdentity(
            ConnectionName connection, Collection<Fingerprint> identities) {
        Object[] highs = identities.stream().map(Fingerprint::high).toArray(Long[]::new);
        Map<Fingerprint, EmployeeLink> found =
                by(link -> Objects.requireNonNull(link.prints().identity()), among(connection, "identity_high", highs));
        // half of the print was asked for
        found.keySet().retainAll(identities);
        return found;
    }

    /** Where several once had the same number, the one that had it last. */
    @Override
    public Map<Fingerprint, EmployeeLink> findByFormerIdentity(
            ConnectionName connection, Collection<Fingerprint> identities) {
        Map<Fingerprint, EmployeeLink> found = new HashMap<>();
        if (identities.isEmpty()) {
            return found;
        }
        Object[] highs = identities.stream().map(Fingerprint::high).toArray(Long[]::new);
        String statement = database.dialect() == Dialect.H2
                ? OF_FORMER.formatted("unnest(?) k (id) join former_identity f on f.identity_high = k.id")
                : OF_FORMER.formatted("(select * from former_identity where identity_high = any (?)) f");
        select(connection, new Query(statement, keys("bigint", highs)), row -> {
            Fingerprint print = Objects.requireNonNull(Rows.print(row, LinkRow.AFTER));
            return found.put(print, LinkRow.of(row));
        });
        found.keySet().retainAll(identities);
        return found;
    }

    @Override
    public List<HrEmployeeId> outdated(ConnectionName connection, Map<HrEmployeeId, Long> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        List<HrEmployeeId> cards = List.copyOf(versions.keySet());
        Object[] ids = cards.stream().map(HrEmployeeId::text).toArray(String[]::new);
        Object[] seen = cards.stream().map(versions::get).toArray(Long[]::new);
        return select(
                connection,
                new Query(OUTDATED, (query, number) -> {
                    Connection sql = query.getConnection();
                    query.setArray(1, sql.createArrayOf("varchar", ids));
                    query.setArray(2, sql.createArrayOf("bigint", seen));
                    query.setInt(3, number);
                }),
                row -> new HrEmployeeId(row.getString(1)));
    }

    @Override
    public Map<PayrollEmployeeId, FieldValues> agreed(ConnectionName connection, Collection<PayrollEmployeeId> people) {
        Object[] ids = people.stream().map(PayrollEmployeeId::text).toArray(String[]::new);
        Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
        select(connection, keyed("payroll_id, agreed", "payroll_id", ids), row -> {
            PayrollEmployeeId person = new PayrollEmployeeId(row.getString(1));
            byte[] sealed = row.getBytes(2);
            if (sealed != null) {
                byte[] clear = seal.open(Seal.Purpose.VALUES, connection, person, sealed);
                agreed.put(person, FieldValues.fromBytes(clear));
            }
            return person;
        });
        return agreed;
    }

    @Override
    public List<EmployeeLink> after(ConnectionName connection, long number, int atMost) {
        return select(
                connection,
                new Query(OF_CONNECTION + "number > ? order by connection, number limit ?", (query, id) -> {
                    query.setInt(1, id);
                    query.setLong(2, number);
                    query.setInt(3, atMost);
                }),
                LinkRow::of);
    }

    @Override
    public List<EmployeeLink> missing(ConnectionName connection) {
        return select(
                connection,
                new Query(
                        OF_CONNECTION + "missing_since is not null order by missing_since, number",
                        (query, id) -> query.setInt(1, id)),
                LinkRow::of);
    }

    @Override
    public long count(ConnectionName connection) {
        return select(
                        connection,
                        new Query(
                                "select count(*) from employee_link where connection = ?",
                                (query, id) -> query.setInt(1, id)),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(0L);
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

    private List<EmployeeLink> among(ConnectionName connection, String column, Object[] keys) {
        return keys.length == 0 ? List.of() : select(connection, keyed(LinkRow.COLUMNS, column, keys), LinkRow::of);
    }

    /** H2 looks keys of an array up through an index only if they are joined. */
    private Query keyed(String columns, String column, Object[] keys) {
        String statement = "select " + columns
                + (database.dialect() == Dialect.H2
                        ? " from unnest(?) k (id) join employee_link on " + column + " = k.id where connection = ?"
                        : " from employee_link where " + column + " = any (?) and connection = ?");
        String type = keys instanceof Long[] ? "bigint" : "varchar";
        return new Query(statement, keys(type, keys));
    }

    private static Arguments keys(String type, Object[] keys) {
        return (query, number) -> {
            query.setArray(1, query.getConnection().createArrayOf(type, keys));
            query.setInt(2, number);
        };
    }

    private <T> List<T> select(ConnectionName connection, Query query, Rows.Shape<T> shape) {
        Integer number = connections.find(connection).orElse(null);
        if (number == null) {
            return List.of();
        }
        return database.plain("read links", sql -> {
            try (PreparedStatement prepared = sql.prepareStatement(query.statement())) {
                query.arguments().set(prepared, number);
                return Rows.all(prepared, shape);
            }
        });
    }

    private static <K> Map<K, EmployeeLink> by(Function<EmployeeLink, K> key, List<EmployeeLink> links) {
        Map<K, EmployeeLink> map = new HashMap<>(links.size() * 2);
        links.forEach(link -> map.put(key.apply(link), link));
        return map;
    }

    private record Query(String statement, Arguments arguments) {}

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query, int connection) throws SQLException;
    }
}
