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
    private static final int PORTION = 1 << 15;

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
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            send(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** In portions: the server stores one while the next is written. */
    private static void send(List<@Nullable Object[]> rows, CopyIn copy) throws SQLException {
        StringBuilder lines = new StringBuilder(PORTION + PORTION / 8);
        for (@Nullable Object[] row : rows) {
            if (lines.length() >= PORTION) {
                send(lines, copy);
            }
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    lines.append('\t');
                }
                append(lines, row[i]);
            }
            lines.append('\n');
        }
        send(lines, copy);
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        byte[] portion = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(portion, 0, portion.length);
        copy.flushCopy();
        lines.setLength(0);
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
