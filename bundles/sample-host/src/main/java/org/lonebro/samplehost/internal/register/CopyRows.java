// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's own bulk door, COPY in its text format. */
record CopyRows(PGConnection connection) implements RowWriter {
    /** COPY where the connection offers it, else prepared batches. */
    static RowWriter over(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(PGConnection.class)
                    ? new CopyRows(connection.unwrap(PGConnection.class))
                    : new BatchedRows(connection);
        } catch (NoClassDefFoundError driverNotVisible) {
            return new BatchedRows(connection);
        }
    }

    @Override
    public void insert(String table, String columns, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] lines = lines(rows).getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            copy.writeToCopy(lines, 0, lines.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String lines(List<@Nullable Object[]> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * 100);
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    lines.append('\t');
                }
                append(lines, row[i]);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, @Nullable Object value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        String text = value.toString();
        if (!(value instanceof String) || !special(text)) {
            lines.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(character);
            }
        }
    }

    private static boolean special(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '\\') {
                return true;
            }
        }
        return false;
    }
}
