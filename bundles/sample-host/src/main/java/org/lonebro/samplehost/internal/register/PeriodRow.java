// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentPeriod;

/**
 * A row of the employment history.
 *
 * @param form an {@link EmploymentForm}'s name
 * @param employed false where only a form is known of that day, no period; so nothing that was told gets lost
 */
record PeriodRow(LocalDate start, @Nullable LocalDate end, @Nullable String form, boolean employed) {
    /** @throws RuntimeException if the texts are not normalised */
    static List<PeriodRow> of(@Nullable String periods, @Nullable String forms) {
        Map<LocalDate, String> formByStart = forms(forms);
        List<PeriodRow> rows = new ArrayList<>();
        for (EmploymentPeriod period : EmploymentPeriod.parseAll(periods, null)) {
            rows.add(new PeriodRow(period.start(), period.end(), formByStart.get(period.start()), true));
        }
        for (PeriodRow row : rows) {
            formByStart.remove(row.start);
        }
        formByStart.forEach((start, form) -> rows.add(new PeriodRow(start, null, form, false)));
        return rows;
    }

    static @Nullable String periods(List<PeriodRow> rows) {
        StringBuilder text = new StringBuilder();
        for (PeriodRow row : rows) {
            if (row.employed) {
                text.append(text.isEmpty() ? "" : ";").append(row.start).append("..");
                text.append(row.end == null ? "" : row.end);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    static @Nullable String forms(List<PeriodRow> rows) {
        Map<LocalDate, String> formByStart = new TreeMap<>();
        for (PeriodRow row : rows) {
            if (row.form != null) {
                formByStart.put(row.start, row.form);
            }
        }
        StringBuilder text = new StringBuilder();
        formByStart.forEach((start, form) ->
                text.append(text.isEmpty() ? "" : ";").append(start).append('=').append(form));
        return text.isEmpty() ? null : text.toString();
    }

    private static Map<LocalDate, String> forms(@Nullable String forms) {
        Map<LocalDate, String> byStart = new LinkedHashMap<>();
        if (forms != null) {
            for (String form : forms.split(";")) {
                int equals = form.indexOf('=');
                byStart.put(
                        LocalDate.parse(form.substring(0, equals)),
                        EmploymentForm.valueOf(form.substring(equals + 1)).name());
            }
        }
        return byStart;
    }
}
