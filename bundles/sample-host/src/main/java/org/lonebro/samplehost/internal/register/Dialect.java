// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the two databases differ. */
enum Dialect {
    H2("", "select next value for employee_id from system_range(1, ?)"),
    POSTGRESQL(" collate \"C\"", "select nextval('employee_id') from generate_series(1, ?)");

    private final String binaryCollation;
    private final String nextIds;

    Dialect(String binaryCollation, String nextIds) {
        this.binaryCollation = binaryCollation;
        this.nextIds = nextIds;
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

    RowWriter rowWriter(Connection connection) throws SQLException {
        return this == POSTGRESQL ? CopyRows.over(connection) : new BatchedRows(connection);
    }
}
