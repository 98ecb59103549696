// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.util.Optional;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.Settled;

/** What came of one try to deliver a card. */
sealed interface Delivered {
    /** Both sides are known; it is to be recorded. */
    record Known(Settled settled) implements Delivered {}

    /** There is nothing to be sent and nothing to be recorded. */
    record Needless() implements Delivered {}

    /** What was taken is recorded; the rest was refused, for this person only. */
    record Refused(Optional<Settled> settled, Reason why) implements Delivered {}

    /** Not now, for this person only. */
    record Later(Reason why) implements Delivered {}

    /**
     * The way itself is closed, for everybody.
     *
     * @param retryAfter empty if a person must mend something first
     */
    record NoWay(Reason why, Optional<Duration> retryAfter) implements Delivered {
        private static final Duration UNTIL_MENDED = Duration.ofMinutes(15);

        /** How long nobody tries. */
        Duration pause(Backoff backoff, int failures) {
            if (retryAfter.isEmpty()) {
                return UNTIL_MENDED;
            }
            Duration pause = backoff.after(failures);
            return pause.compareTo(retryAfter.get()) < 0 ? retryAfter.get() : pause;
        }
    }
}
