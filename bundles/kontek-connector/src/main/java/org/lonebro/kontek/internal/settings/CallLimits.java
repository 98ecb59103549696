// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

import java.time.Duration;

/**
 * How much is asked of Kontek and of us.
 *
 * @param pageSize people asked for at a time
 * @param pagesInFlight pages asked for or held beyond the one in hand
 * @param perSecond calls a second; 0 for no limit
 * @param answerMegabytes the largest answer that is read
 */
public record CallLimits(
        int pageSize,
        int pagesInFlight,
        Duration connectTimeout,
        Duration requestTimeout,
        int perSecond,
        int answerMegabytes) {
    public CallLimits {
        within("pageSize", pageSize, 1, 10_000);
        within("pagesInFlight", pagesInFlight, 1, 8);
        within("connectTimeoutSeconds", connectTimeout.toSeconds(), 1, 300);
        within("requestTimeoutSeconds", requestTimeout.toSeconds(), 1, 3_600);
        within("callsPerSecond", perSecond, 0, 10_000);
        within("maxAnswerMegabytes", answerMegabytes, 1, 1_024);
    }

    /** What holds where nothing is set. */
    public static CallLimits standard() {
        return new CallLimits(200, 3, Duration.ofSeconds(10), Duration.ofSeconds(60), 50, 16);
    }

    private static void within(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Setting " + setting + ": must be " + least + " to " + most + ", but is " + value);
        }
    }
}
