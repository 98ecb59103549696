// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases this bundle speaks. */
public enum Dialect {
    H2,
    POSTGRESQL;

    /** @throws SQLException if it is none of them */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("The store runs on H2 and PostgreSQL, not on " + product);
        };
    }

    /** The folder of its migrations. */
    public String folder() {
        return this == H2 ? "h2" : "postgresql";
    }
}
