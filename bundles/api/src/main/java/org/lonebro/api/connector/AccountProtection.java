// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

/**
 * What happens to a changed bank account before it is carried over.
 *
 * @param waitingDays for {@link Mode#WAITING_TIME}: so many days after it was first seen it is carried over by itself; else 0
 */
public record AccountProtection(Mode mode, int waitingDays) {
    public AccountProtection {
        if (waitingDays < 0 || (mode == Mode.WAITING_TIME) != (waitingDays > 0)) {
            throw new IllegalArgumentException("A waiting time, and only that, has a number of days above 0");
        }
    }

    /** What it waits for. */
    public enum Mode {
        /** A second person's word. */
        APPROVAL,
        /** A second person's word or the end of the waiting time. */
        WAITING_TIME,
        /** Nothing. */
        OFF
    }

    /** Waits for a second person. */
    public static AccountProtection standard() {
        return new AccountProtection(Mode.APPROVAL, 0);
    }
}
