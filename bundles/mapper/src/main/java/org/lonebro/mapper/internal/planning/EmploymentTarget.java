// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmploymentPeriod;

/** Periods and forms as the payroll is to have them once they were sent. */
record EmploymentTarget(List<EmploymentPeriod> periods) {
    EmploymentTarget {
        periods = periods.stream()
                .sorted(Comparator.comparing(EmploymentPeriod::start))
                .toList();
    }

    /** Whether two periods would share a day. */
    boolean overlaps() {
        for (int index = 1; index < periods.size(); index++) {
            LocalDate lastBefore = periods.get(index - 1).end();
            if (lastBefore == null || !lastBefore.isBefore(periods.get(index).start())) {
                return true;
            }
        }
        return false;
    }

    /** The text form of the periods. */
    @Nullable
    String days() {
        return text(periods.stream().map(period -> period.start() + ".." + Objects.toString(period.end(), "")));
    }

    /** The text form of the forms. */
    @Nullable
    String forms() {
        return text(periods.stream()
                .filter(period -> period.form() != null)
                .map(period -> period.start() + "=" + period.form()));
    }

    private static @Nullable String text(Stream<String> entries) {
        String text = entries.collect(Collectors.joining(";"));
        return text.isEmpty() ? null : text;
    }
}
