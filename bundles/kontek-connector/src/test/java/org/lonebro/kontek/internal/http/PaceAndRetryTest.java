// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lonebro.kontek.internal.testkit.FakeTime;

class PaceAndRetryTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final FakeTime time = new FakeTime();

    @Test
    void a_second_s_worth_of_calls_goes_at_once_and_then_one_by_one() {
        CallPace pace = new CallPace(10, time::nanos);

        for (int i = 0; i < 10; i++) {
            assertThat(pace.take(LONGEST)).isZero();
        }
        assertThat(pace.take(LONGEST)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.take(LONGEST)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void no_limit_is_no_limit_until_the_server_asks_for_one() {
        CallPace pace = new CallPace(0, time::nanos);
        for (int i = 0; i < 1_000; i++) {
            assertThat(pace.take(LONGEST)).isZero();
            assertThat(pace.start()).isZero();
        }

        pace.tooMany(time.nanos(), Duration.ofSeconds(3));

        assertThat(pace.take(LONGEST)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        Duration more = pace.start();
        assertThat(more).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        time.pass(more);
        assertThat(pace.start()).isZero();
    }

    @Test
    void a_server_that_was_busy_with_others_gets_our_full_speed_again_within_a_minute() {
        CallPace pace = new CallPace(50, time::nanos);
        pace.tooMany(time.nanos(), null);

        for (int second = 0; second < 60; second++) {
            time.pass(Duration.ofSeconds(1));
            pace.answered(time.nanos());
        }

        assertThat(pace.take(LONGEST)).isZero();
        for (int i = 1; i < 50; i++) {
            assertThat(pace.take(LONGEST)).isZero();
        }
    }

    @Test
    void who_gives_up_does_not_push_others_back() {
        CallPace pace = new CallPace(2, time::nanos);
        pace.tooMany(time.nanos(), Duration.ofSeconds(50));
        Duration impatient = Duration.ofSeconds(5);

        Duration first = pace.take(impatient);

        assertThat(first).isGreaterThan(impatient);
        assertThat(pace.take(impatient)).isEqualTo(first);
        assertThat(pace.take(LONGEST)).isEqualTo(first);
        assertThat(pace.take(LONGEST)).isGreaterThan(first);
    }

    @Test
    void a_wait_may_be_asked_for_in_seconds_or_until_a_date() {
        assertThat(RetryAfter.read("120", time)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 05:00:30 GMT", time)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 04:00:00 GMT", time)).isZero();
        assertThat(RetryAfter.read("soon", time)).isNull();
        assertThat(RetryAfter.read(null, time)).isNull();
    }

    @Test
    void waits_grow_end_and_never_undercut_what_was_asked() {
        RetryRule rule = RetryRule.standard();

        assertThat(rule.after(1, null)).contains(Duration.ofMillis(500));
        assertThat(rule.after(3, null)).contains(Duration.ofSeconds(2));
        assertThat(rule.after(1, Duration.ofSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(rule.after(1, Duration.ofMinutes(2))).isEmpty();
        assertThat(rule.after(4, null)).isEmpty();
    }
}
