// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One prepared batch. */
record BatchedRows(Connection connection) implements RowWriter {
    @Override
    public void insert(String table, String columns, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String gaps = "?, ".repeat(rows.get(0).length - 1) + "?";
        String sql = "insert into " + table + " (" + columns + ") values (" + gaps + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
