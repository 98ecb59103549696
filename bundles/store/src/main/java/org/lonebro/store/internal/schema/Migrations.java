// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.api.store.StoreException;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Brings the tables up to this version. */
public final class Migrations {
    static final String HISTORY = "lonebro_schema_history";
    /** The highest version of the migrations in this bundle. */
    static final int NEWEST = 4;

    private static final String NOTED =
            "select \"version\", \"success\" from \"" + HISTORY + "\" where \"version\" is not null";

    private Migrations() {}

    /** Does nothing where they are. */
    public static void run(Database database) {
        if (!upToDate(database)) {
            TableChanges.run(database);
        }
    }

    /** By plain SQL: to load Flyway only for learning that there is nothing to do was a sixth of every start. */
    private static boolean upToDate(Database database) {
        try {
            List<Noted> noted = database.plain("look for its version", Migrations::noted);
            return noted.stream().allMatch(Noted::succeeded)
                    && noted.stream().mapToInt(Noted::version).max().orElse(0) == NEWEST;
        } catch (StoreException noTablesOrAway) {
            // Flyway finds out which of the two it is
            return false;
        }
    }

    private static List<Noted> noted(Connection sql) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(NOTED)) {
            return Rows.all(query, row -> new Noted(Integer.parseInt(row.getString(1)), row.getBoolean(2)));
        }
    }

    /** A migration in the history. */
    private record Noted(int version, boolean succeeded) {}
}
