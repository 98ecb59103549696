// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.math.BigDecimal;
import java.util.Optional;
import org.lonebro.mapper.internal.text.CleanText;

/** Plain decimals: ASCII digits, at most one point or comma, a minus sign. No exponent, so no text costs more than it is long. */
final class Decimals {
    private static final int LONGEST = 30;

    private Decimals() {}

    static Optional<BigDecimal> read(String raw) {
        String text = CleanText.trim(raw).replace(',', '.');
        return isPlain(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return text.length() <= LONGEST
                && isDigits(text, start, whole)
                && (point < 0 || isDigits(text, point + 1, text.length()));
    }

    /** Whether there is at least one character and each is a digit. */
    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
