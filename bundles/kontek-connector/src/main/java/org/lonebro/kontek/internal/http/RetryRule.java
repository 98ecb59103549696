// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a read is tried, and how long is waited in between.
 *
 * @param tries in all
 * @param first the wait after the first try; it doubles from try to try
 * @param longest if the server asks for a longer wait, the next run has to come back
 */
public record RetryRule(int tries, Duration first, Duration longest) {
    /** Four tries within some seconds. */
    public static RetryRule standard() {
        return new RetryRule(4, Duration.ofMillis(500), Duration.ofSeconds(60));
    }

    /** How long to wait after the given try (from 1); empty if it was the last. */
    Optional<Duration> after(int attempt, @Nullable Duration asked) {
        if (attempt >= tries || (asked != null && asked.compareTo(longest) > 0)) {
            return Optional.empty();
        }
        Duration own = first.multipliedBy(1L << (attempt - 1));
        return Optional.of(asked != null && asked.compareTo(own) > 0 ? asked : own);
    }
}
