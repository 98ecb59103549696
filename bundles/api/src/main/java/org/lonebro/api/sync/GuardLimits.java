// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * What the guard lets pass without asking a person. With nobody linked yet (the first import) only {@code rejects} and
 * {@code minimumReadPercent} count: a first import is all creates.
 *
 * @param minimumReadPercent of the people read by the last good run that must be read again, 0 to 100
 */
public record GuardLimits(
        GuardLimit creates, GuardLimit changes, GuardLimit ends, GuardLimit rejects, int minimumReadPercent) {
    public GuardLimits {
        if (minimumReadPercent < 0 || minimumReadPercent > 100) {
            throw new IllegalArgumentException("The share that must be read again is 0 to 100 percent");
        }
    }

    /** 25 or 10 % new, 50 or 20 % changed, 5 or 5 % ended, 10 or 5 % rejected, at least 80 % read again. */
    public static GuardLimits standard() {
        return new GuardLimits(
                new GuardLimit(25, 10), new GuardLimit(50, 20), new GuardLimit(5, 5), new GuardLimit(10, 5), 80);
    }
}
