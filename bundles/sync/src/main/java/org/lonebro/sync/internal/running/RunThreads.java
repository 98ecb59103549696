// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engine's own threads: {@code lonebro-run-n}, one per run in work up to a bound; {@code lonebro-batch-n}, two per run in
 * work; {@code lonebro-send-n}, as many a run as its connection sends at once; {@code lonebro-timer-n}, one that only hands work on.
 */
public final class RunThreads implements Later {
    private static final int IDLE_SECONDS = 30;
    private static final int MOST_SENDS_A_RUN = 64;

    private final ThreadPoolExecutor runs;
    private final ExecutorService batches;
    private final ExecutorService sends;
    private final ScheduledExecutorService timer;

    public RunThreads(int runsAtOnce) {
        runs = pool(runsAtOnce, named("run"));
        batches = pool(runsAtOnce * 2, named("batch"));
        sends = new ThreadPoolExecutor(
                0,
                runsAtOnce * MOST_SENDS_A_RUN,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("send"));
        // What is wanted later of a stopped engine, the next start finds in the database.
        timer = new ScheduledThreadPoolExecutor(1, named("timer"), new ThreadPoolExecutor.DiscardPolicy());
    }

    public ExecutorService batches() {
        return batches;
    }

    public ExecutorService sends() {
        return sends;
    }

    @Override
    public void now(Runnable work) {
        runs.execute(work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        timer.schedule(() -> runs.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for what is going on to come to a stop, then interrupts it. */
    public void stop(Duration atMost) {
        timer.shutdownNow();
        runs.shutdown();
        try {
            runs.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            runs.shutdownNow();
            batches.shutdownNow();
            sends.shutdownNow();
        }
    }

    private static ThreadPoolExecutor pool(int threads, ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
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
