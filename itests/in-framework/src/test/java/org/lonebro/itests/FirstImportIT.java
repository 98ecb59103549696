// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** The administrator's first hour, then each bundle stopped, started and updated under it. */
@RunWith(PaxExam.class)
public class FirstImportIT {
    private static final ConnectionName KONTEK = new ConnectionName(Settings.CONNECTION);
    private static final Actor TESTER = new Actor("tester");
    private static final int EMPLOYEES = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<ReasonCode> COMING =
            EnumSet.of(ReasonCode.REGISTER_ABSENT, ReasonCode.CONNECTOR_ABSENT, ReasonCode.CONNECTION_UNKNOWN);

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    @Configuration
    public Option[] house() {
        return House.shipped();
    }

    @Test
    public void imports_everybody_and_then_has_nothing_to_do_whatever_bundle_is_restarted() throws Exception {
        Settings settings = new Settings(configurations);
        settings.write(EMPLOYEES);
        awaitHouse();

        ProbeReport report = services().await(SyncEngine.class).test(KONTEK);
        assertTrue(String.valueOf(report), report instanceof ProbeReport.Works);
        SyncRun first = run();
        assertEquals(String.valueOf(first.reasons()), RunState.SUCCEEDED, first.state());
        assertTrue(first.counts().creates() > EMPLOYEES / 2);
        List<HrEmployee> cards = services()
                .await(HrRegister.class)
                .findByNumber(new CustomerKey("it"), List.of(new EmploymentNumber("1001")));
        assertEquals(1, cards.size());
        nothingToDo(first);

        for (Bundle bundle : ourBundles()) {
            bundle.stop();
            bundle.start();
            awaitHouse();
            nothingToDo(first);
        }

        Bundle connector = ours("org.lonebro.kontek-connector");
        connector.update();
        awaitHouse();
        nothingToDo(first);

        settings.connection("wrong");
        awaitState(ConnectionState.AUTH_REQUIRED);
        settings.connection("it");
        awaitState(ConnectionState.ACTIVE);
        nothingToDo(first);
    }

    private void awaitState(ConnectionState wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ConnectionState state;
        do {
            awaitHouse();
            services().await(SyncEngine.class).test(KONTEK);
            state = services().await(SyncReports.class).connections().get(0).state();
        } while (state != wanted && System.nanoTime() < end);
        assertEquals(wanted, state);
    }

    private void nothingToDo(SyncRun first) throws InterruptedException {
        SyncRun again = run();
        assertEquals(String.valueOf(again.reasons()), RunState.SUCCEEDED, again.state());
        assertEquals(0, again.counts().planned());
        assertEquals(first.counts().read(), again.counts().unchanged());
    }

    private SyncRun run() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            SyncEngine engine = services().await(SyncEngine.class);
            try {
                return engine.await(engine.start(KONTEK, RunMode.APPLY, RunTrigger.PERSON, TESTER), PATIENCE);
            } catch (SyncRefusedException notYet) {
                // We may hear of a new service before the engine does.
                if (!COMING.contains(notYet.reason().code()) || System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void awaitHouse() throws InterruptedException {
        services().await(HrRegister.class);
        services().await(SyncReports.class);
        services().await(PayrollConnection.class, "(lonebro.connection=" + Settings.CONNECTION + ")");
    }

    private Services services() {
        return new Services(context);
    }

    private List<Bundle> ourBundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("org.lonebro."))
                .filter(bundle -> !bundle.getSymbolicName().equals("org.lonebro.api"))
                .toList();
    }

    private Bundle ours(String symbolicName) {
        return ourBundles().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow();
    }
}
