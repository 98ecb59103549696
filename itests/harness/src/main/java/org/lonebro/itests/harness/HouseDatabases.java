// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;

/** The register's and the store's database. They outlive a house, so that another can take up what the first left. */
public final class HouseDatabases implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final HikariDataSource register;
    private final HikariDataSource store;

    private HouseDatabases(HikariDataSource register, HikariDataSource store) {
        this.register = register;
        this.store = store;
    }

    /** Two H2 files in the folder; what is there already is kept. */
    public static HouseDatabases h2(Path folder) {
        return new HouseDatabases(
                h2("jdbc:h2:file:" + folder.resolve("register").toAbsolutePath()),
                h2("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath()));
    }

    /** Two empty H2 databases in memory. */
    public static HouseDatabases h2InMemory() {
        String name = UUID.randomUUID().toString();
        return new HouseDatabases(
                h2("jdbc:h2:mem:register-" + name + ";DB_CLOSE_DELAY=-1"),
                h2("jdbc:h2:mem:store-" + name + ";DB_CLOSE_DELAY=-1"));
    }

    /** Two empty databases on the PostgreSQL server that all of this JVM shares. */
    public static HouseDatabases postgresql() {
        String name = UUID.randomUUID().toString().replace("-", "");
        return of(
                SharedPostgres.createDatabase("register_" + name),
                SharedPostgres.createDatabase("store_" + name),
                SharedPostgres.USER,
                SharedPostgres.USER);
    }

    /** Databases that somebody else made. */
    public static HouseDatabases of(String registerUrl, String storeUrl, String user, String password) {
        return new HouseDatabases(pool(registerUrl, user, password), pool(storeUrl, user, password));
    }

    public DataSource register() {
        return register;
    }

    public DataSource store() {
        return store;
    }

    /** Where they are, for another process. */
    public String registerUrl() {
        return register.getJdbcUrl();
    }

    /** Where they are, for another process. */
    public String storeUrl() {
        return store.getJdbcUrl();
    }

    @Override
    public void close() {
        register.close();
        store.close();
    }

    private static HikariDataSource h2(String url) {
        return pool(url, "sa", "");
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
