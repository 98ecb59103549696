// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.Database;

/** One thread that stores one buffer at a time; a fault is told at the next call. */
final class PlanFlusher {
    private static final long STOP_SECONDS = 30;

    private final Database database;
    private final LineSink sink;
    private final ExecutorService thread;
    private @Nullable Future<?> pending;

    PlanFlusher(Database database, LineSink sink, RunId run) {
        this.database = database;
        this.sink = sink;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread named = new Thread(work, "lonebro-plan-" + run.number());
            named.setDaemon(true);
            return named;
        });
    }

    /** Waits for the buffer before this one, so that no more than two are in memory. */
    void store(List<PlannedOperation> lines) {
        await();
        if (!lines.isEmpty()) {
            pending = thread.submit(() -> database.atOnce("store a plan", connection -> {
                sink.store(connection, lines);
                return lines.size();
            }));
        }
    }

    void await() {
        Future<?> awaited = pending;
        if (awaited == null) {
            return;
        }
        try {
            awaited.get();
            pending = null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("Storing a plan was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new StoreException("A plan could not be stored", failed.getCause());
        }
    }

    /** Lets the buffer under way end, so that nothing is stored after it returns. */
    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
