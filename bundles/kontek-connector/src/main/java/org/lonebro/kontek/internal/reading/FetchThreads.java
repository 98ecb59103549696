// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lonebro.api.sync.ConnectionName;

/** The few threads of one connection that fetch pages; they go away while nothing is read. */
public final class FetchThreads implements Executor {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    public FetchThreads(ConnectionName connection, int count) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    String name = "lonebro-kontek-" + connection.text() + "-" + number.incrementAndGet();
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Interrupts them and waits for their end, at most so long. */
    public void stop(Duration patience) {
        // A reader may wait for a task that now never starts.
        threads.shutdownNow().forEach(task -> {
            if (task instanceof java.util.concurrent.Future<?> future) {
                future.cancel(false);
            }
        });
        try {
            threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
