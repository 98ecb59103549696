// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.time.YearMonth;

/** Calendar dates as text: {@code 2024-02-29}. Such texts sort as their dates do. */
final class IsoDates {
    private static final int LENGTH = 10;

    private IsoDates() {}

    static boolean isDate(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
