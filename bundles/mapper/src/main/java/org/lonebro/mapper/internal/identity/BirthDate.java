// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.identity;

import java.time.LocalDate;
import java.time.YearMonth;

/** What the date part of an identity number is. */
enum BirthDate {
    KNOWN,
    /** Month 00 or day 60 of a samordningsnummer. */
    UNKNOWN,
    /** A day of a samordningsnummer that its month does not have; there are such numbers. */
    IMPOSSIBLE_DAY,
    /** No date, or one that lies ahead. */
    NONE;

    private static final int COORDINATION = 60;

    static BirthDate of(int year, int month, int writtenDay, LocalDate today) {
        boolean coordination = writtenDay >= COORDINATION;
        int day = coordination ? writtenDay - COORDINATION : writtenDay;
        if (month > 12 || day > 31) {
            return NONE;
        }
        if (month == 0 || day == 0) {
            return coordination ? UNKNOWN : NONE;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return coordination ? IMPOSSIBLE_DAY : NONE;
        }
        int date = (year * 100 + month) * 100 + day;
        int limit = (today.getYear() * 100 + today.getMonthValue()) * 100 + today.getDayOfMonth();
        return date > limit ? NONE : KNOWN;
    }
}
