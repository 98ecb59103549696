// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.lonebro.api.store.StoreException;
import org.lonebro.store.internal.sql.Database;

/** Brings the tables up to this version. */
public final class Migrations {
    private static final String HISTORY = "lonebro_schema_history";

    private Migrations() {}

    /** Does nothing where they are; two nodes starting at once do it once. */
    public static void run(Database database) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.source())
                    .locations("classpath:db/migration/" + database.dialect().folder())
                    .table(HISTORY)
                    // the schema may be the host's and hold other tables
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException fault) {
            throw new StoreException("The database's tables could not be brought up to this version", fault);
        }
    }
}
