// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL server for the JVM: started when first asked for, ended with the JVM. Its commits are durable. */
public final class SharedPostgres {
    static final String USER = "postgres";

    private SharedPostgres() {}

    /**
     * Makes an empty database.
     *
     * @return its JDBC address
     */
    public static String createDatabase(String name) {
        execute("create database " + name);
        return Server.RUNNING.getJdbcUrl(USER, name);
    }

    /** Lets the server do something as its owner. */
    public static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL refuses: " + sql, refused);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException refused) {
                throw new UncheckedIOException("PostgreSQL does not start", refused);
            }
        }
    }
}
