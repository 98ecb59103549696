// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers and a server with a limit, in time that is only counted. */
class PaceUnderLimitTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final long CALL = 30 * MILLI;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private record Event(long at, int order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Integer.compare(order, other.order);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Random random = new Random(7);
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private long now;
    private int order;
    private int limit;
    private int taken;
    private int refused;
    private int wanted;
    private CallPace pace;

    private void in(long nanos, Runnable what) {
        events.add(new Event(now + nanos, order++, what));
    }

    private void call() {
        if (wanted > 0) {
            wanted--;
            proceed(pace.take(LONGEST));
        }
    }

    private void proceed(Duration wait) {
        if (wait.isZero()) {
            startNow();
        } else {
            // Threads wake late, now and then much too late.
            long late = random.nextInt(200) == 0 ? 10 * MILLI : random.nextInt((int) MILLI);
            in(wait.toNanos() + late, this::startNow);
        }
    }

    private void startNow() {
        Duration more = pace.start();
        if (more.isZero()) {
            long sent = now;
            // They overtake each other on the way.
            in(CALL - 13 * MILLI + random.nextInt((int) (12 * MILLI)), () -> arrive(sent));
        } else {
            proceed(more);
        }
    }

    private void arrive(long sent) {
        while (!lastSecond.isEmpty() && lastSecond.getFirst() <= now - SECOND) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() >= limit) {
            refused++;
            in(MILLI, () -> {
                pace.tooMany(sent, Duration.ofSeconds(1));
                wanted++;
                in(SECOND, this::call);
            });
        } else {
            lastSecond.add(now);
            taken++;
            in(MILLI, () -> {
                pace.answered(sent);
                call();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 100, 0", "16, 50, 0", "8, 100, 0", "16, 200, 0", "16, 100, 120", "4, 50, 60", "16, 300, 0"})
    void nearly_all_the_server_allows_is_used_and_hardly_a_call_refused(int callers, int perSecond, int configured) {
        limit = perSecond;
        int calls = Math.max(4_000, 40 * perSecond);
        wanted = calls;
        pace = new CallPace(configured, () -> now);
        for (int caller = 0; caller < callers; caller++) {
            call();
        }
        while (!events.isEmpty() && taken < calls) {
            Event next = events.remove();
            now = next.at();
            next.what().run();
        }

        assertThat(taken).isEqualTo(calls);
        assertThat(refused).as("refused").isLessThan(calls / 100);
        assertThat(taken * (double) SECOND / now).as("a second").isGreaterThan(0.95 * perSecond);
    }
}
