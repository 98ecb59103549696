// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a second. Until the server objects: a bucket that holds one second's worth. When it says it is too much, nothing goes out
 * until the time it names, and then, evenly, as many a second as it took in the second before; after a while without another
 * refusal a little more is tried.
 */
public final class CallPace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    // A second and what calls may be late on their way, so that the server never sees more in a second of its own.
    private static final long WINDOW = SECOND + SECOND / 50;
    private static final long REMEMBERED = 3 * SECOND;
    // A server that refuses after fewer calls is busy with others: what it took from us says nothing.
    private static final int TELLING = 5;
    private static final long SOON = 2 * SECOND;
    private static final long LATER = 120 * SECOND;
    private static final long LATEST = 600 * SECOND;
    private static final int FIRST_PROBE_PERCENT = 5;
    private static final int USUAL = 20;
    private static final int BEYOND_LIMITS = 10_000;
    private static final int NONE = 0;

    private final LongSupplier nanoTime;
    private final int configured;
    private final Deque<Long> started = new ArrayDeque<>();
    private final Deque<Long> accepted = new ArrayDeque<>();
    private long nextFree;
    private int learned = NONE;
    /** What was known to work before more was tried. */
    private int held = NONE;

    private long refusalHeard;
    private long silentUntil;
    private long refusedSent;
    private long span = SECOND;
    private int takenBefore;
    private int ceiling;
    private int fallback;
    private long patience = LATER;
    private long nextProbe;
    private int probePercent;

    /** @param perSecond 0 for no limit of our own */
    public CallPace(int perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.configured = perSecond;
        long longAgo = nanoTime.getAsLong() - SECOND;
        this.nextFree = longAgo;
        this.refusalHeard = longAgo;
        this.silentUntil = longAgo;
    }

    /**
     * Takes a place; how long to wait before using it. A place that lies further ahead than the longest wait is not taken:
     * those who give up must not push others back.
     */
    public synchronized Duration take(Duration longest) {
        long now = nanoTime.getAsLong();
        long gap = gap();
        long place = Math.max(nextFree, now - (learned == NONE ? SECOND : gap)) + gap;
        Duration wait = Duration.ofNanos(Math.max(0, place - now));
        if (wait.compareTo(longest) <= 0) {
            nextFree = place;
        }
        return wait;
    }

    private long gap() {
        if (learned != NONE) {
            return WINDOW / learned;
        }
        return configured == NONE ? 0 : SECOND / configured;
    }

    /**
     * Asked when the wait is over: what is still to be waited, because others used their places late; zero if the call goes
     * now.
     */
    public synchronized Duration start() {
        long now = nanoTime.getAsLong();
        if (now < silentUntil) {
            // The place is lost: all who waited would otherwise go at the same moment.
            nextFree = Math.max(nextFree, silentUntil) + gap();
            return Duration.ofNanos(nextFree - now);
        }
        if (learned == NONE) {
            return Duration.ZERO;
        }
        forget(started, now - WINDOW);
        if (started.size() >= learned) {
            return Duration.ofNanos(started.getFirst() + WINDOW - now);
        }
        started.addLast(now);
        return Duration.ZERO;
    }

    private static void forget(Deque<Long> times, long until) {
        while (!times.isEmpty() && times.getFirst() <= until) {
            times.removeFirst();
        }
    }

    /**
     * The server asked for fewer calls.
     *
     * @param sent when the call went, by the clock given
     */
    public synchronized void tooMany(long sent, @Nullable Duration wait) {
        long now = nanoTime.getAsLong();
        silentUntil = Math.max(silentUntil, now + Math.max(SECOND, wait == null ? 0 : wait.toNanos()));
        nextFree = Math.max(nextFree, silentUntil);
        nextProbe = Math.max(nextProbe, silentUntil + SOON);
        if (sent <= refusalHeard) {
            // It was under way when the first refusal came: nothing new.
            return;
        }
        refusalHeard = now;
        refusedSent = sent;
        takenBefore = (int) accepted.stream().filter(this::ofRefusal).count();
        // Calls overtake each other: those sent until the refusal was heard count too, in a second that is so much
        // longer.
        boolean longerThanSecond = !accepted.isEmpty() && accepted.getFirst() <= sent - SECOND;
        span = longerThanSecond ? SECOND + now - sent : SECOND;
        patience = held == NONE ? LATER : Math.min(patience * 2, LATEST);
        ceiling = held != NONE ? held : learned == NONE ? BEYOND_LIMITS : Math.max(1, learned * 97 / 100);
        fallback = learned != NONE ? learned : configured != NONE ? configured : USUAL;
        held = NONE;
        probePercent = FIRST_PROBE_PERCENT;
        learn();
    }

    private boolean ofRefusal(long sent) {
        return sent <= refusalHeard && sent > refusedSent - SECOND;
    }

    private void learn() {
        boolean telling = takenBefore >= TELLING;
        int inSecond = (int) Math.max(1, takenBefore * SECOND / span);
        learned = Math.min(ceiling, telling ? inSecond : Math.max(1, fallback / 2));
        nextProbe = silentUntil + (telling ? patience : SOON);
    }

    /**
     * The server took a call.
     *
     * @param sent when the call went
     */
    public synchronized void answered(long sent) {
        long now = nanoTime.getAsLong();
        forget(accepted, now - REMEMBERED);
        accepted.addLast(sent);
        if (now < silentUntil && ofRefusal(sent)) {
            takenBefore++;
            learn();
        } else if (learned != NONE && now >= nextProbe) {
            tryMore(now);
        }
    }

    private void tryMore(long now) {
        held = learned;
        learned += Math.max(1, learned * probePercent / 100);
        probePercent = Math.min(100, probePercent * 2);
        nextProbe = now + (takenBefore >= TELLING ? patience : SOON);
        if (learned >= (configured == NONE ? BEYOND_LIMITS : configured)) {
            learned = NONE;
            started.clear();
        }
    }
}
