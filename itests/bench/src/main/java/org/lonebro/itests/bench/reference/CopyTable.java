// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills by one COPY: the fastest way into PostgreSQL. */
final class CopyTable extends PeopleTable {
    private @Nullable CopyIn copy;

    CopyTable(Connection connection) throws SQLException {
        super(connection);
    }

    @Override
    void insert(List<Row> rows) throws SQLException {
        CopyIn running = copy;
        if (running == null) {
            running = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql());
            copy = running;
        }
        StringBuilder lines = new StringBuilder(rows.size() * 400);
        for (Row row : rows) {
            for (String value : row.values()) {
                append(lines, value);
                lines.append('\t');
            }
            lines.append(row.hash()).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        running.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    void finish() throws SQLException {
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
        connection.commit();
    }

    private static void append(StringBuilder line, @Nullable String value) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
