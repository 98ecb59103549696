// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.Fingerprint;

/** Reads and writes columns of types that JDBC does not know, or knows only as zero for null. */
public final class Rows {
    private Rows() {}

    /** One row's value. */
    @FunctionalInterface
    public interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static <T> List<T> all(PreparedStatement query, Shape<T> shape) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(shape.of(rows));
            }
            return all;
        }
    }

    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    public static @Nullable Fingerprint print(ResultSet row, int column) throws SQLException {
        long high = row.getLong(column);
        return row.wasNull() ? null : new Fingerprint(high, row.getLong(column + 1));
    }

    public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static void set(PreparedStatement statement, int column, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, number);
        }
    }

    public static void set(PreparedStatement statement, int column, @Nullable Fingerprint print) throws SQLException {
        set(statement, column, print == null ? null : (Long) print.high());
        set(statement, column + 1, print == null ? null : (Long) print.low());
    }

    public static void set(PreparedStatement statement, int column, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(column, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
    }
}
