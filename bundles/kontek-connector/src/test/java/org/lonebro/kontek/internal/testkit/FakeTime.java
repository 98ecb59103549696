// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lonebro.kontek.internal.http.RetryRule;
import org.lonebro.kontek.internal.http.Surroundings;

/** Time that passes only by waiting, and then at once. */
public final class FakeTime extends Clock {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");

    public Surroundings surroundings() {
        return new Surroundings(this, this::nanos, this::pass, RetryRule.standard());
    }

    public synchronized void pass(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    public synchronized long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public synchronized Instant instant() {
        return now;
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
