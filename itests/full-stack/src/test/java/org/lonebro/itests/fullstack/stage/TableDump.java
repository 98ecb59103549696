// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Every row of every table, in an order of its own: two dumps are equal if nothing was written in between. */
public final class TableDump {
    private TableDump() {}

    /** Rows by table, sorted. */
    public static SortedMap<String, List<String>> of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            SortedMap<String, List<String>> dump = new TreeMap<>();
            for (String table : tables(connection)) {
                dump.put(table.toLowerCase(Locale.ROOT), rows(connection, table));
            }
            return dump;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("A database cannot be dumped", unreadable);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", null)) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM");
                String type = found.getString("TABLE_TYPE");
                if ("public".equalsIgnoreCase(schema) && type.endsWith("TABLE")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    Object value = found.getObject(column);
                    row.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value)
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
