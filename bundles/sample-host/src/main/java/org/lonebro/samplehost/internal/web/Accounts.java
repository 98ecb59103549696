// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The accounts of the pages. Ten wrong passwords within five minutes close the door until the five minutes are over. */
final class Accounts {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Map<String, String> passwords;
    private final Clock clock;
    private Instant windowEnds = Instant.MIN;
    private int failures;

    /** @param passwords by user; one that is blank, or of a blank name, lets nobody in */
    Accounts(Map<String, String> passwords, Clock clock) {
        this.passwords = Map.copyOf(passwords);
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
        boolean right = false;
        for (Map.Entry<String, String> account : passwords.entrySet()) {
            boolean open = !account.getKey().isBlank() && !account.getValue().isBlank();
            right |= same(account.getKey(), triedUser) & same(account.getValue(), triedPassword) & open;
        }
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
