// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.lonebro.api.store.StoreException;
import org.lonebro.store.internal.sql.Database;

/** Lets Flyway bring the tables up to this version; two nodes starting at once do it once. */
final class TableChanges {
    private TableChanges() {}

    static void run(Database database) {
        try {
            Flyway.configure(TableChanges.class.getClassLoader())
                    .dataSource(database.source())
                    .locations("classpath:db/migration/" + database.dialect().folder())
                    .table(Migrations.HISTORY)
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
