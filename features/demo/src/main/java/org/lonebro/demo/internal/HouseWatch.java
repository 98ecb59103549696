// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.SyncEngine;
import org.osgi.framework.BundleContext;

/** After a while without a house, says which part is absent and ends with an error. */
final class HouseWatch {
    private static final int PATIENCE_SECONDS = 60;
    private static final int NO_HOUSE = 71;

    private final BundleContext context;
    private final Terminal terminal;
    private final IntConsumer exit;
    private final Texts texts = new Texts(Locale.getDefault());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lonebro-demo-watch");
        thread.setDaemon(true);
        return thread;
    });

    HouseWatch(BundleContext context, Terminal terminal, IntConsumer exit) {
        this.context = context;
        this.terminal = terminal;
        this.exit = exit;
    }

    void start() {
        clock.schedule(this::nameWhatIsAbsent, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        clock.shutdownNow();
    }

    /** Says why and ends the program. */
    void giveUp(String why) {
        terminal.line(why);
        clock.execute(() -> exit.accept(NO_HOUSE));
    }

    private void nameWhatIsAbsent() {
        Map<Class<?>, String> parts = new LinkedHashMap<>();
        parts.put(LinkStore.class, "absent.store");
        parts.put(HrRegister.class, "absent.host");
        parts.put(PayrollConnection.class, "absent.connection");
        parts.put(SyncEngine.class, "absent.engine");
        parts.put(SavedCards.class, "absent.engine");
        parts.entrySet().stream()
                .filter(part -> context.getServiceReference(part.getKey().getName()) == null)
                .findFirst()
                .ifPresent(part -> giveUp(texts.get(part.getValue(), context.getProperty("lonebro.data"))));
    }
}
