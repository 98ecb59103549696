// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.SharedPostgres;

/** Which database the work is done on; what is done to one contender's is done to the other's. */
public enum Database {
    H2(0.7) {
        @Override
        public HouseDatabases create() throws IOException {
            return HouseDatabases.h2(Files.createTempDirectory("lonebro-h2-"));
        }

        @Override
        public void calm() {}

        @Override
        void tidy(DataSource source) {}
    },
    POSTGRESQL(0.5) {
        @Override
        public HouseDatabases create() {
            return HouseDatabases.postgresql();
        }

        @Override
        public void calm() {
            SharedPostgres.execute("checkpoint");
        }

        @Override
        void tidy(DataSource source) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    };

    private final double mustFirst;

    Database(double mustFirst) {
        this.mustFirst = mustFirst;
    }

    /** The part of the limit a first import must reach. */
    public double mustFirst() {
        return mustFirst;
    }

    /** Two empty databases. */
    public abstract HouseDatabases create() throws IOException;

    /** Lets nothing of the work before be written during the next. */
    public abstract void calm();

    /** What the server does by itself in the night. */
    abstract void tidy(DataSource source) throws SQLException;

    public void tidy(HouseDatabases databases) throws SQLException {
        for (DataSource source : List.of(databases.register(), databases.store())) {
            tidy(source);
        }
    }

    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
