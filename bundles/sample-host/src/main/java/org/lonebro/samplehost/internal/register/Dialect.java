// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Where the two databases differ. */
enum Dialect {
    // A join, for H2 uses only the first column of an index for "number = any(?) and customer = ?".
    H2(
            "",
            "select next value for employee_id from system_range(1, ?)",
            "from unnest(cast(? as %1$s array)) as wanted (wish) join employee on %2$s = wish and customer = ?"),
    POSTGRESQL(
            " collate \"C\"",
            "select nextval('employee_id') from generate_series(1, ?)",
            "from employee where %2$s = any(cast(? as %1$s array)) and customer = ?");

    private final String binaryCollation;
    private final String nextIds;
    private final String wanted;

    Dialect(String binaryCollation, String nextIds, String wanted) {
        this.binaryCollation = binaryCollation;
        this.nextIds = nextIds;
        this.wanted = wanted;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("The register runs on H2 and PostgreSQL, not on " + product);
        };
    }

    String binaryCollation() {
        return binaryCollation;
    }

    /** Gives as many new keys as its one parameter says. */
    String nextIds() {
        return nextIds;
    }

    /** The cards with one of many values in an indexed column; gaps for the values and the customer, in this order. */
    String wanted(String column, String sqlType) {
        return wanted.formatted(sqlType, column);
    }

    void prepare(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                // In a first import a plan made for the empty table would else be kept while the table grows.
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        }
    }

    RowWriter rowWriter(Connection connection) throws SQLException {
        return this == POSTGRESQL ? CopyRows.over(connection) : new BatchedRows(connection);
    }
}
