// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.identity;

import static org.lonebro.mapper.internal.reading.Reading.refused;

import java.time.LocalDate;
import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/**
 * Reads a personnummer or samordningsnummer into twelve digits. Sources: folkbokföringslagen (1991:481) section 18; Skatteverket,
 * SKV 704 and SKV M 2010:3; Navet, appendix 7 for an unknown birth date.
 */
public final class IdentityNumbers {
    private static final String INTERIM_LETTERS = "TRSUWXJKLMN";
    private static final int SERIAL_LENGTH = 4;
    private static final int CENTENARIAN = 100;

    private IdentityNumbers() {}

    /** Reads the text as of a day, which decides the century and what lies ahead. */
    public static Reading read(String raw, LocalDate today) {
        String text = CleanText.trim(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        int serial = text.length() - SERIAL_LENGTH;
        if (serial < 6) {
            return refused(ReasonCode.IDENTITY_FORMAT);
        }
        char sign = text.charAt(serial - 1);
        int dateEnd = sign == '-' || sign == '+' ? serial - 1 : serial;
        if ((dateEnd != 6 && dateEnd != 8) || !digits(text, 0, dateEnd) || !digits(text, serial + 1, text.length())) {
            return refused(ReasonCode.IDENTITY_FORMAT);
        }
        if (INTERIM_LETTERS.indexOf(text.charAt(serial)) >= 0) {
            return refused(ReasonCode.IDENTITY_INTERIM);
        }
        if (!digits(text, serial, serial + 1) || text.startsWith("000", serial)) {
            return refused(ReasonCode.IDENTITY_FORMAT);
        }
        return readDigits(text, dateEnd, sign, today);
    }

    private static Reading readDigits(String text, int dateEnd, char sign, LocalDate today) {
        int month = pair(text, dateEnd - 4);
        int day = pair(text, dateEnd - 2);
        if (month >= 20) {
            return refused(ReasonCode.IDENTITY_ORGANISATION);
        }
        int century = dateEnd == 8 ? pair(text, 0) : 0;
        if (dateEnd == 8 && (century < 18 || century > 20)) {
            return refused(ReasonCode.IDENTITY_CENTURY);
        }
        int yearInCentury = pair(text, dateEnd - 6);
        int year = dateEnd == 8 ? century * 100 + yearInCentury : yearWithout(yearInCentury, sign, today.getYear());
        if (dateEnd == 8 && sign == '+' && today.getYear() - year < CENTENARIAN) {
            return refused(ReasonCode.IDENTITY_CENTURY);
        }
        BirthDate birth = BirthDate.of(year, month, day, today);
        if (birth == BirthDate.NONE) {
            return refused(ReasonCode.IDENTITY_DATE);
        }
        if (!checkDigitFits(text, dateEnd)) {
            return refused(ReasonCode.IDENTITY_CHECK_DIGIT);
        }
        String normal = text.length() == 12 && dateEnd == 8
                ? text
                : year / 100 + text.substring(dateEnd - 6, dateEnd) + text.substring(text.length() - SERIAL_LENGTH);
        return birth == BirthDate.IMPOSSIBLE_DAY
                ? new Reading.Noted(normal, new Reason(ReasonCode.IDENTITY_IMPOSSIBLE_DAY, List.of()))
                : new Reading.Value(normal);
    }

    // The sign changes with the year in which the person turns 100, not with the birthday.
    private static int yearWithout(int yearInCentury, char sign, int thisYear) {
        int youngest = thisYear - Math.floorMod(thisYear - yearInCentury, 100);
        return sign == '+' ? youngest - CENTENARIAN : youngest;
    }

    private static boolean checkDigitFits(String text, int dateEnd) {
        int sum = 0;
        int weight = 2;
        for (int i = dateEnd - 6; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '-' || character == '+') {
                continue;
            }
            int product = (character - '0') * weight;
            sum += product > 9 ? product - 9 : product;
            weight = 3 - weight;
        }
        return sum % 10 == 0;
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
