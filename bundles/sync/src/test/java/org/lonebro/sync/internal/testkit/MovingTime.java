// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lonebro.sync.internal.running.Later;

/** A clock and threads in one: work is done when time is let pass, in the order it is due. */
public final class MovingTime extends Clock implements Later {
    private final Queue<Runnable> now = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> later =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private Instant instant = Instant.parse("2026-11-22T10:00:00Z");
    private int numbers;

    private record Due(Instant at, int number, Runnable work) {}

    @Override
    public void now(Runnable work) {
        now.add(work);
    }

    @Override
    public void after(Duration delay, Runnable work) {
        later.add(new Due(instant.plus(delay), numbers++, work));
    }

    /** Does what is to be done now, and what that brings. */
    public void settle() {
        for (Runnable work = now.poll(); work != null; work = now.poll()) {
            work.run();
        }
    }

    public void pass(Duration time) {
        Instant end = instant.plus(time);
        settle();
        while (!later.isEmpty() && !later.peek().at().isAfter(end)) {
            Due due = later.remove();
            instant = due.at().isAfter(instant) ? due.at() : instant;
            due.work().run();
            settle();
        }
        instant = end;
    }

    /** The process is gone, and with it all it wanted to do. */
    public void forget() {
        now.clear();
        later.clear();
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
