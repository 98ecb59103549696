// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * How many people may be concerned: the larger of a count and a share. A small customer is not stopped by a share of few,
 * a large one not by a count meant for few.
 *
 * @param people always allowed, 0 or more
 * @param percent of the linked people, 0 to 100
 */
public record GuardLimit(int people, int percent) {
    public GuardLimit {
        if (people < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A guard limit is a count of 0 or more and a share of 0 to 100 percent");
        }
    }

    /** The most people allowed where so many are linked. */
    public long allowed(long linked) {
        return Math.max(people, linked * percent / 100);
    }
}
