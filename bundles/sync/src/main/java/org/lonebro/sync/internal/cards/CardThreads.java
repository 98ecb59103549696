// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lonebro.sync.internal.running.Later;

/**
 * The deliveries' own threads, shared by all connections: {@code lonebro-card-n} up to a bound, and one {@code
 * lonebro-card-timer-1} that only hands work on.
 */
public final class CardThreads implements Later {
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor cards;
    private final ScheduledExecutorService timer;

    public CardThreads(int cardsAtOnce) {
        // What is wanted of stopped deliveries, the next start finds in the database.
        cards = new ThreadPoolExecutor(
                cardsAtOnce,
                cardsAtOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("card"),
                new ThreadPoolExecutor.DiscardPolicy());
        cards.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, named("card-timer"), new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void now(Runnable work) {
        cards.execute(work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        timer.schedule(() -> cards.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes nothing new up, waits for what is going on, then interrupts it. */
    public void stop(Duration atMost) {
        timer.shutdownNow();
        cards.getQueue().clear();
        cards.shutdown();
        try {
            cards.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            cards.shutdownNow();
        }
    }

    private static ThreadFactory named(String kind) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "lonebro-" + kind + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
