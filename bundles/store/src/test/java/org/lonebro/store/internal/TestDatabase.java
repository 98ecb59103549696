// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty database of its own for each test class; one PostgreSQL serves the whole JVM. */
public enum TestDatabase {
    H2 {
        @Override
        public HikariDataSource create() {
            return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        public HikariDataSource create() {
            String name = "store_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException fault) {
                throw new IllegalStateException("PostgreSQL gives no database", fault);
            }
            return pool(Postgres.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    public abstract HikariDataSource create();

    static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Started when first used, ended with the JVM. */
    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException fault) {
                throw new UncheckedIOException("PostgreSQL does not start", fault);
            }
        }
    }
}
