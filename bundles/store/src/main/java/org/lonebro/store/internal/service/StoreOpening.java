// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.store.StoreException;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.crypto.StoreKeys;
import org.lonebro.store.internal.schema.WrongKeyException;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store on a thread of its own, again and again while the database is away, and publishes it. */
final class StoreOpening {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
    private static final long FIRST_PAUSE_SECONDS = 1;
    private static final long LONGEST_PAUSE_SECONDS = 30;
    private static final long STOP_MILLIS = 15_000;

    private final BundleContext context;
    private final Source source;
    private final StoreKeys keys;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "lonebro-store-opening");
    private @Nullable StoreServices services;

    private StoreOpening(BundleContext context, Source source, StoreKeys keys, Clock clock) {
        this.context = context;
        this.source = source;
        this.keys = keys;
        this.clock = clock;
    }

    static StoreOpening begin(BundleContext context, Source source, StoreKeys keys, Clock clock) {
        StoreOpening opening = new StoreOpening(context, source, keys, clock);
        opening.thread.setDaemon(true);
        opening.thread.start();
        return opening;
    }

    /** Withdraws the services first, then lets go of the database. */
    void close() {
        closed.countDown();
        withdraw();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }

    private void run() {
        long pause = FIRST_PAUSE_SECONDS;
        try {
            while (closed.getCount() > 0 && !opened()) {
                if (closed.await(pause, TimeUnit.SECONDS)) {
                    return;
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if it is worth another try */
    private boolean opened() {
        try {
            publish(new JdbcStore(source.open(), keys, clock));
            return true;
        } catch (WrongKeyException wrong) {
            source.close();
            LOG.error(
                    "The setting .encryptionKey (or encryptionKeyFile) of {} is not the key this database was begun with;"
                            + " nothing was read or written. Set the right key.",
                    StoreComponent.PID);
            return true;
        } catch (StoreException | SQLException away) {
            source.close();
            LOG.warn("The store's database cannot be used yet; trying again: {}", away.getMessage());
            LOG.debug("Why the store's database cannot be used", away);
            return false;
        }
    }

    private synchronized void publish(JdbcStore store) {
        if (closed.getCount() > 0) {
            services = StoreServices.publish(context, store);
            LOG.info("event=store-open");
        }
    }

    private synchronized void withdraw() {
        if (services != null) {
            services.withdraw();
            services = null;
        }
    }
}
