// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.osgi;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.samplehost.internal.register.Database;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.JdbcRoster;
import org.lonebro.samplehost.internal.register.PeopleList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the register once the database answers; until then it asks again every few seconds, on one thread of its own. */
@Component(
        service = {},
        immediate = true,
        configurationPid = SampleHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SampleHostConfiguration.class)
public final class RegisterComponent {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterComponent.class);
    private static final int RETRY_SECONDS = 5;

    private final BundleContext bundle;
    private final String customer;
    private final HikariDataSource pool;
    private final ScheduledExecutorService opener = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "lonebro-sample-host-open");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ServiceRegistration<?> registration;
    private boolean complained;
    private boolean stopped;

    @Activate
    public RegisterComponent(
            BundleContext bundle,
            @Reference(name = "drivers", target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory drivers,
            SampleHostConfiguration configuration)
            throws SQLException {
        this.bundle = bundle;
        this.customer = configuration.customer();
        this.pool = pool(source(drivers, configuration), configuration.databaseConnections());
        opener.scheduleWithFixedDelay(this::open, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        opener.shutdownNow();
        withdraw();
        pool.close();
    }

    private void open() {
        try {
            Database database = Database.open(pool);
            offer(new OpenRegister(
                    new JdbcRegister(database, Clock.systemUTC()), new JdbcRoster(database), new PeopleList(database)));
            opener.shutdown();
        } catch (RuntimeException failed) {
            // Whatever it was: a task that throws would never be asked again.
            if (!complained) {
                LOG.warn(
                        "The people register waits for its database; check url, databaseUser and .databasePassword of {}",
                        SampleHostConfiguration.PID,
                        failed);
                complained = true;
            }
        }
    }

    private synchronized void offer(OpenRegister register) {
        if (stopped) {
            return;
        }
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("customer", customer);
        registration = bundle.registerService(
                new String[] {HrRegister.class.getName(), HrRoster.class.getName(), OpenRegister.class.getName()},
                register,
                properties);
        LOG.info("People register open customer={}", customer);
    }

    private synchronized void withdraw() {
        stopped = true;
        if (registration != null) {
            registration.unregister();
        }
    }

    private static DataSource source(DataSourceFactory drivers, SampleHostConfiguration configuration)
            throws SQLException {
        Properties properties = new Properties();
        String url = configuration.url().isBlank()
                ? "jdbc:h2:file:" + Path.of(configuration.directory(), "people").toAbsolutePath()
                : configuration.url();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        properties.setProperty(DataSourceFactory.JDBC_USER, configuration.databaseUser());
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, configuration._databasePassword());
        return drivers.createDataSource(properties);
    }

    private static HikariDataSource pool(DataSource source, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("lonebro-sample-host");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        return pool;
    }
}
