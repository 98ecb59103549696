// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;

/**
 * One connection's cards that are to be delivered now: each at most once in line and at most once in hand. What does not fit
 * stays in the store alone. Does no work itself; safe for use by several threads.
 */
final class Lane {
    private static final int MOST_IN_LINE = 1_000;

    private final ConnectionName connection;
    private final Map<HrEmployeeId, Delivery> inLine = new LinkedHashMap<>();
    private final Map<HrEmployeeId, Long> inHand = new HashMap<>();
    private int atOnce;
    private boolean moreInStore;
    private int failures;
    private boolean proven;
    private @Nullable Instant closedUntil;
    private @Nullable Reason closedBy;
    private @Nullable Instant wakeAt;

    Lane(ConnectionName connection) {
        this.connection = connection;
    }

    ConnectionName connection() {
        return connection;
    }

    /** The way is there. */
    synchronized void open(int cardsAtOnce) {
        atOnce = cardsAtOnce;
    }

    /** The way is gone; nothing is taken from the line until it opens again. */
    synchronized void park() {
        atOnce = 0;
    }

    /** The way may work again: there is no use in waiting any longer. */
    synchronized void reopen() {
        closedUntil = null;
        moreInStore = true;
    }

    /**
     * The way itself failed.
     *
     * @param pause by how often it failed in a row before
     * @return until when nothing is tried; empty if it was closed already
     */
    synchronized Optional<Instant> close(Instant now, Reason why, IntFunction<Duration> pause) {
        if (closed(now)) {
            return Optional.empty();
        }
        Instant then = now.plus(pause.apply(failures++));
        closedUntil = then;
        closedBy = why;
        inLine.clear();
        moreInStore = true;
        return Optional.of(then);
    }

    /** Until when nothing is tried; empty if something may be. */
    synchronized Optional<Instant> closedUntil(Instant now) {
        return closed(now) ? Optional.ofNullable(closedUntil) : Optional.empty();
    }

    /** Whether it was not known that the way works, because it had failed or was never tried, and is now proven. */
    synchronized boolean works() {
        boolean news = failures > 0 || !proven;
        proven = true;
        failures = 0;
        closedUntil = null;
        closedBy = null;
        return news;
    }

    /** Why the way is not known to work; empty if it is. */
    synchronized Optional<Reason> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    synchronized void offer(Delivery delivery) {
        Delivery waiting = inLine.get(delivery.card());
        boolean stands = inHand.getOrDefault(delivery.card(), 0L) >= delivery.number()
                || (waiting != null && waiting.number() >= delivery.number());
        if (stands) {
            return;
        }
        if (waiting == null && inLine.size() >= MOST_IN_LINE) {
            moreInStore = true;
        } else {
            inLine.put(delivery.card(), delivery);
        }
    }

    /** The next card nobody has in hand; while the way is doubtful only one at a time is risked. */
    synchronized Optional<Delivery> take(Instant now) {
        int bound = failures > 0 ? Math.min(1, atOnce) : atOnce;
        if (inHand.size() >= bound || closed(now)) {
            return Optional.empty();
        }
        for (Iterator<Delivery> next = inLine.values().iterator(); next.hasNext(); ) {
            Delivery delivery = next.next();
            if (inHand.putIfAbsent(delivery.card(), delivery.number()) == null) {
                next.remove();
                return Optional.of(delivery);
            }
        }
        return Optional.empty();
    }

    synchronized void putDown(Delivery delivery) {
        inHand.remove(delivery.card());
    }

    /** Whether the store is to be asked now; true once for each time it may hold more. */
    synchronized boolean wantsMore(Instant now) {
        if (!moreInStore || !inLine.isEmpty() || atOnce == 0 || closed(now)) {
            return false;
        }
        moreInStore = false;
        return true;
    }

    synchronized void moreInStore() {
        moreInStore = true;
    }

    /** Whether somebody must be told to wake the lane then; false if it is woken earlier anyway. */
    synchronized boolean wakeAt(Instant then) {
        if (atOnce == 0 || (wakeAt != null && !then.isBefore(wakeAt))) {
            return false;
        }
        wakeAt = then;
        return true;
    }

    synchronized void woken() {
        wakeAt = null;
        moreInStore = true;
    }

    private boolean closed(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }
}
