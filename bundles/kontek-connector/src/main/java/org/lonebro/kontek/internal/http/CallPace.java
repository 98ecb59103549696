// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a second: a bucket that holds one second's worth. When the server says it is too much, nothing goes out until the time
 * it names, and then more slowly; each good answer gives back a little of the speed.
 */
public final class CallPace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long SLOWED = SECOND / 10;

    private final LongSupplier nanoTime;
    private final long wantedGap;
    private long gap;
    private long nextFree;

    /** @param perSecond 0 for no limit of our own */
    public CallPace(int perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.wantedGap = perSecond == 0 ? 0 : SECOND / perSecond;
        this.gap = wantedGap;
        this.nextFree = nanoTime.getAsLong() - SECOND;
    }

    /**
     * Takes a place; how long to wait before using it. A place that lies further ahead than the longest wait is not taken:
     * those who give up must not push others back.
     */
    public synchronized Duration take(Duration longest) {
        long now = nanoTime.getAsLong();
        long place = Math.max(nextFree, now - SECOND) + gap;
        Duration wait = Duration.ofNanos(Math.max(0, place - now));
        if (wait.compareTo(longest) <= 0) {
            nextFree = place;
        }
        return wait;
    }

    /** The server asked for fewer calls. */
    public synchronized void tooMany(@Nullable Duration wait) {
        gap = gap == 0 ? SLOWED : Math.min(gap * 2, SECOND * 10);
        long until = nanoTime.getAsLong() + (wait == null ? 0 : wait.toNanos());
        nextFree = Math.max(nextFree, until);
    }

    /** A call was answered. */
    public synchronized void answered() {
        if (gap > wantedGap) {
            gap = Math.max(wantedGap, gap - gap / 16 - 1);
        }
    }
}
