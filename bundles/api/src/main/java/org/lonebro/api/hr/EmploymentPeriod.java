// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time of employment; calendar dates of the employer's place.
 *
 * @param start first day
 * @param end last day, inclusive; null while it goes on
 * @param form null where the side does not say
 */
public record EmploymentPeriod(LocalDate start, @Nullable LocalDate end, @Nullable EmploymentForm form) {
    public EmploymentPeriod {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("An employment period ends before it starts");
        }
    }

    /** Whether the day is one of the period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    /**
     * Reads the text forms of {@link EmployeeField#EMPLOYMENT_PERIODS} and {@link EmployeeField#EMPLOYMENT_FORM}.
     *
     * @throws IllegalArgumentException or {@link java.time.format.DateTimeParseException} if they are not normalised
     */
    public static List<EmploymentPeriod> parseAll(@Nullable String periods, @Nullable String forms) {
        if (periods == null) {
            return List.of();
        }
        Map<LocalDate, EmploymentForm> formByStart = forms(forms);
        List<EmploymentPeriod> parsed = new ArrayList<>();
        for (String period : periods.split(";")) {
            int dots = period.indexOf("..");
            if (dots < 0) {
                throw new IllegalArgumentException("An employment period is written start..end");
            }
            LocalDate start = Days.parse(period.substring(0, dots));
            String end = period.substring(dots + 2);
            parsed.add(new EmploymentPeriod(start, end.isEmpty() ? null : Days.parse(end), formByStart.get(start)));
        }
        return List.copyOf(parsed);
    }

    private static Map<LocalDate, EmploymentForm> forms(@Nullable String forms) {
        Map<LocalDate, EmploymentForm> byStart = new HashMap<>();
        if (forms != null) {
            for (String form : forms.split(";")) {
                int equals = form.indexOf('=');
                byStart.put(Days.parse(form.substring(0, equals)), EmploymentForm.valueOf(form.substring(equals + 1)));
            }
        }
        return byStart;
    }
}
