// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.lonebro.api.sync.GuardLimits;

/**
 * When a connection's people are paid.
 *
 * @param payDay day of the month, 1 to 31; where the month is shorter its last day; on a day when banks are closed the bank
 *     day before
 * @param cutOffBankDays how many bank days before the pay date a change last counts, 0 or more
 * @param guardDays how many calendar days before that day, and on it, the tight limits are in force
 */
public record PayCalendar(int payDay, int cutOffBankDays, int guardDays, GuardLimits tight) {
    public PayCalendar {
        if (payDay < 1 || payDay > 31 || cutOffBankDays < 0 || guardDays < 0) {
            throw new IllegalArgumentException("A pay calendar has a day 1 to 31 and counts of days of 0 or more");
        }
    }
}
