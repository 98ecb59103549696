// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.demo.internal.DemoOptions.AfterSummary;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells the story once, as soon as everything it needs is there. */
@Component(service = {})
public final class DemoStory {
    private static final long STOP_MILLIS = 5_000;
    private static final int STEPS_OF_IMPORT = 4;
    private static final int STEPS = 6;

    private final Thread teller;

    @Activate
    public DemoStory(
            BundleContext context,
            @Reference SyncEngine engine,
            @Reference HrRegister register,
            @Reference HrRoster roster,
            @Reference SavedCards savedCards,
            @Reference ConfigurationAdmin configurations,
            @Reference(target = "(lonebro.connection=" + DemoSettings.CONNECTION + ")") PayrollConnection connection,
            @Reference(target = "(lonebro.exit=true)") IntConsumer exit)
            throws IOException {
        Terminal terminal = Terminal.ofProcess();
        Texts texts = new Texts(Locale.getDefault());
        DemoOptions options = DemoOptions.from(context::getProperty);
        AfterSummary after = options.afterSummary();
        boolean simulated = options.kontek().isEmpty();
        Telling telling = new Telling(terminal, texts, simulated ? STEPS : STEPS_OF_IMPORT);
        CardDrawer cards = new CardDrawer(register, roster, savedCards, new CustomerKey(DemoSettings.CUSTOMER));
        WayBack wayBack = simulated
                ? new SimulatedWayBack(
                        engine,
                        cards,
                        new Visitor(() -> WebAddress.of(context), Clock.systemUTC()),
                        new KontekCalls(simulatorPort(configurations)),
                        telling,
                        Clock.systemDefaultZone())
                : WayBack.UNTOLD;
        Story story = new Story(engine, telling, wayBack);
        Farewell farewell = new Farewell(context, terminal, texts);
        teller = new Thread(
                () -> {
                    int exitCode = story.tell(connection.settings().name());
                    if (after == AfterSummary.EXIT) {
                        exit.accept(exitCode);
                    } else if (!Thread.currentThread().isInterrupted()) {
                        farewell.say();
                    }
                },
                "lonebro-demo");
        teller.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        teller.interrupt();
        if (Thread.currentThread() != teller) {
            teller.join(STOP_MILLIS);
        }
    }

    private static int simulatorPort(ConfigurationAdmin configurations) throws IOException {
        return (Integer) configurations
                .getConfiguration(DemoSettings.SIMULATOR, "?")
                .getProperties()
                .get("port");
    }
}
