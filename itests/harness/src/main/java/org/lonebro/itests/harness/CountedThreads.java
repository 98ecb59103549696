// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.lonebro.sync.internal.cards.CardThreads;
import org.lonebro.sync.internal.running.Later;

/** The threads of deliveries, which can say when nothing is going on. What waits for longer is no part of that. */
final class CountedThreads implements Later {
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final AtomicInteger underWay = new AtomicInteger();
    private final CardThreads threads;

    CountedThreads(int cardsAtOnce) {
        threads = new CardThreads(cardsAtOnce);
    }

    @Override
    public void now(Runnable work) {
        threads.now(counted(work));
    }

    @Override
    public void after(Duration delay, Runnable work) {
        threads.after(delay, delay.compareTo(SOON) <= 0 ? counted(work) : work);
    }

    boolean idle() {
        return underWay.get() == 0;
    }

    void awaitIdle(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!idle()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Deliveries are under way for longer than " + patience);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    void stop(Duration atMost) {
        threads.stop(atMost);
    }

    private Runnable counted(Runnable work) {
        underWay.incrementAndGet();
        return () -> {
            try {
                work.run();
            } finally {
                underWay.decrementAndGet();
            }
        };
    }
}
