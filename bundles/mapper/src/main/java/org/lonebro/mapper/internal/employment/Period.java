// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lonebro.mapper.internal.text.CleanText;

/**
 * A period whose dates are dates, but may be the wrong way round.
 *
 * @param end empty while it goes on
 */
record Period(String start, String end) {
    static final Comparator<Period> BY_START = Comparator.comparing(Period::start);

    private static final String DOTS = "..";

    /** Null if it is not written {@code start..end} or {@code start..}. */
    static @Nullable Period of(String entry) {
        int dots = entry.indexOf(DOTS);
        if (dots < 0) {
            return null;
        }
        String start = CleanText.trim(entry.substring(0, dots));
        String end = CleanText.trim(entry.substring(dots + DOTS.length()));
        return IsoDates.isDate(start) && (end.isEmpty() || IsoDates.isDate(end)) ? new Period(start, end) : null;
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    boolean endsBeforeStart() {
        return !isOpen() && end.compareTo(start) < 0;
    }

    String text() {
        return start + DOTS + end;
    }
}
