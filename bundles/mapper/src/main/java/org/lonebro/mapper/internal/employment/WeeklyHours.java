// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.math.BigDecimal;
import java.util.Optional;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads average hours a week into a decimal without trailing zeros. */
public final class WeeklyHours {
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);

    private WeeklyHours() {}

    public static Reading read(String raw) {
        String text = CleanText.trim(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        Optional<BigDecimal> hours =
                Decimals.read(text).filter(read -> read.signum() >= 0 && read.compareTo(HOURS_OF_A_WEEK) <= 0);
        return hours.<Reading>map(
                        read -> new Reading.Value(read.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> Reading.refused(ReasonCode.HOURS_INVALID));
    }
}
