// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.demo.internal.DemoOptions.AfterSummary;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells the story once, as soon as everything it needs is there. */
@Component(service = {})
public final class DemoStory {
    private static final long STOP_MILLIS = 5_000;

    private final Thread teller;

    @Activate
    public DemoStory(
            BundleContext context,
            @Reference SyncEngine engine,
            @Reference HrRegister register,
            @Reference(target = "(lonebro.connection=" + DemoSettings.CONNECTION + ")") PayrollConnection connection,
            @Reference(target = "(lonebro.exit=true)") IntConsumer exit) {
        Terminal terminal = Terminal.ofProcess();
        Texts texts = new Texts(Locale.getDefault());
        AfterSummary after = DemoOptions.from(context::getProperty).afterSummary();
        Story story = new Story(engine, terminal, texts);
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
}
