// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The one account of the pages. Ten wrong passwords within five minutes close it until the five minutes are over. */
final class Account {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final String user;
    private final String password;
    private final Clock clock;
    private Instant windowEnds = Instant.MIN;
    private int failures;

    /** @param password blank if nobody may log in */
    Account(String user, String password, Clock clock) {
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    synchronized Answer admit(String triedUser, String triedPassword) {
        Instant now = clock.instant();
        if (now.isAfter(windowEnds)) {
            failures = 0;
            windowEnds = now.plus(WINDOW);
        }
        if (failures >= TRIES) {
            return Answer.WAIT;
        }
        boolean right = same(user, triedUser) & same(password, triedPassword) & !password.isBlank();
        failures = right ? 0 : failures + 1;
        return right ? Answer.WELCOME : Answer.WRONG;
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean same(String expected, String tried) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }

    /** What the door says. */
    enum Answer {
        WELCOME,
        WRONG,
        WAIT
    }
}
