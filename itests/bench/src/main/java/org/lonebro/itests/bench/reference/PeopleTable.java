// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference's one table: a row a person, a primary key, no other index. */
abstract class PeopleTable implements AutoCloseable {
    private static final String NAMES = String.join(", ", Row.COLUMNS);

    final Connection connection;

    PeopleTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Fits the database. */
    static PeopleTable on(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return product.equals("H2") ? new BatchTable(connection) : new CopyTable(connection);
    }

    /** Adds a page of new people. */
    abstract void insert(List<Row> rows) throws SQLException, IOException;

    /** All is written. */
    abstract void finish() throws SQLException;

    final void createAnew() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists person");
            statement.execute("create table person (" + String.join(" varchar(400), ", Row.COLUMNS)
                    + " varchar(400), hash bigint not null, primary key (id))");
        }
        connection.commit();
    }

    final Map<String, Long> hashes(List<RecordParser.Place> page) throws SQLException {
        Map<String, Long> hashes = new HashMap<>(page.size() * 2);
        Object[] ids = page.stream().map(RecordParser.Place::id).toArray();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, hash from person where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("varchar", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return hashes;
    }

    final void update(List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sets = String.join(" = ?, ", Row.COLUMNS.subList(1, Row.COLUMNS.size()));
        try (PreparedStatement statement =
                connection.prepareStatement("update person set " + sets + " = ?, hash = ? where id = ?")) {
            for (Row row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        int last = row.values().length;
        for (int column = 1; column < last; column++) {
            statement.setString(column, row.values()[column]);
        }
        statement.setLong(last, row.hash());
        statement.setString(last + 1, row.values()[0]);
    }

    static String insertSql() {
        return "insert into person (" + NAMES + ", hash) values (" + "?, ".repeat(Row.COLUMNS.size()) + "?)";
    }

    static String copySql() {
        return "copy person (" + NAMES + ", hash) from stdin";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
