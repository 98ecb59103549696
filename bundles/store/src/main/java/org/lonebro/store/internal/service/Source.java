// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** Gives a data source and takes it back; a pool only where the host gives none. */
interface Source {
    DataSource open() throws SQLException;

    void close();

    static Source of(StoreSettings.Where where, Object service) {
        if (where instanceof StoreSettings.OwnPool own) {
            return new Pool(own, (DataSourceFactory) service);
        }
        DataSource hosts = (DataSource) service;
        return new Source() {
            @Override
            public DataSource open() {
                return hosts;
            }

            @Override
            public void close() {
                // it stays the host's
            }
        };
    }

    /** A pool over what the driver's factory makes. */
    final class Pool implements Source {
        private static final long WAIT_MILLIS = 10_000;

        private final StoreSettings.OwnPool settings;
        private final DataSourceFactory factory;
        private volatile HikariDataSource pool = new HikariDataSource();

        Pool(StoreSettings.OwnPool settings, DataSourceFactory factory) {
            this.settings = settings;
            this.factory = factory;
        }

        @Override
        public DataSource open() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty(DataSourceFactory.JDBC_URL, settings.url());
            properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
            HikariConfig config = new HikariConfig();
            config.setDataSource(factory.createDataSource(properties));
            config.setPoolName("lonebro-store");
            config.setMaximumPoolSize(settings.maxConnections());
            config.setMinimumIdle(1);
            config.setConnectionTimeout(WAIT_MILLIS);
            // the first use tells of a database that is away
            config.setInitializationFailTimeout(-1);
            pool = new HikariDataSource(config);
            return pool;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
