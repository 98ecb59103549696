// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads {@code start..end;start..} in any order into sorted, disjoint periods. End dates are the last day, inclusive. */
public final class Periods {
    private Periods() {}

    public static Reading read(String raw) {
        String text = CleanText.trim(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        List<Period> periods = new ArrayList<>();
        for (String entry : Entries.of(text)) {
            Period period = Period.of(entry);
            if (period == null) {
                return Reading.refused(ReasonCode.PERIOD_FORMAT);
            }
            periods.add(period);
        }
        if (periods.isEmpty()) {
            return Reading.NOTHING;
        }
        periods.sort(Period.BY_START);
        ReasonCode fault = faultOf(periods);
        return fault == null ? new Reading.Value(joined(periods)) : Reading.refused(fault);
    }

    /** The last day of the last of normalised periods; empty while it goes on, null if there is no period. */
    public static @Nullable String lastDay(@Nullable String normalised) {
        return normalised == null ? null : normalised.substring(normalised.lastIndexOf("..") + 2);
    }

    private static @Nullable ReasonCode faultOf(List<Period> periods) {
        Period previous = null;
        for (Period period : periods) {
            if (period.endsBeforeStart()) {
                return ReasonCode.PERIOD_END_BEFORE_START;
            }
            if (previous != null && previous.isOpen()) {
                return ReasonCode.PERIOD_OPEN_NOT_LAST;
            }
            if (previous != null && period.start().compareTo(previous.end()) <= 0) {
                return ReasonCode.PERIODS_OVERLAP;
            }
            previous = period;
        }
        return null;
    }

    private static String joined(List<Period> periods) {
        return periods.size() == 1
                ? periods.get(0).text()
                : periods.stream().map(Period::text).collect(Collectors.joining(";"));
    }
}
