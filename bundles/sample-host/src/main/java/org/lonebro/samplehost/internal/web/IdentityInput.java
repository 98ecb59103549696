// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A personnummer or samordningsnummer as people type it. Source of the check digit: folkbokföringslagen 18 §. */
final class IdentityInput {
    private static final Pattern TYPED = Pattern.compile("(18|19|20)?([0-9]{6})([-+]?)([0-9]{4})");
    private static final int COORDINATION_DAY = 60;

    private IdentityInput() {}

    /** Twelve digits; empty if this is no such number. */
    static Optional<String> read(String typed, LocalDate today) {
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches() || !checkDigit(matcher.group(2) + matcher.group(4)) || !day(matcher.group(2))) {
            return Optional.empty();
        }
        int century = matcher.group(1) == null
                ? century(Integer.parseInt(matcher.group(2).substring(0, 2)), matcher.group(3), today)
                : Integer.parseInt(matcher.group(1));
        return Optional.of(century + matcher.group(2) + matcher.group(4));
    }

    /** A plus sign stands for somebody who turns a hundred this year or did so before. */
    private static int century(int yearOfCentury, String sign, LocalDate today) {
        int year = today.getYear() / 100 * 100 + yearOfCentury;
        int latest = year > today.getYear() ? year - 100 : year;
        return (sign.equals("+") ? latest - 100 : latest) / 100;
    }

    private static boolean day(String date) {
        int month = Integer.parseInt(date.substring(2, 4));
        int day = Integer.parseInt(date.substring(4));
        boolean coordination = day >= COORDINATION_DAY && day <= COORDINATION_DAY + 31;
        return coordination ? month <= 12 : month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean checkDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int product = (tenDigits.charAt(i) - '0') * (2 - i % 2);
            sum += product > 9 ? product - 9 : product;
        }
        return sum % 10 == 0;
    }
}
