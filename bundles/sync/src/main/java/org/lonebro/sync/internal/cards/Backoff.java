// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another try: a second, then twice as long each time up to five minutes, half of it by chance, so that
 * many who failed together do not come back together.
 */
final class Backoff {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 300_000;
    private static final int DOUBLINGS = 9;

    private final DoubleSupplier chance;

    /** @param chance evenly spread from 0 up to 1 */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    /** @param failures how often it failed before this time, from 0 */
    Duration after(int failures) {
        long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(whole / 2 + (long) (whole / 2 * chance.getAsDouble()));
    }
}
