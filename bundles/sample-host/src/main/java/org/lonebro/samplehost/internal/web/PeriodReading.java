// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.samplehost.internal.web.CardForm.PeriodLine;

/**
 * Turns the lines of the employment history into values. A running period never gets another form: it is closed the day
 * before, and one with the new form begins.
 *
 * @param before the history as it was when the form was filled
 * @param complaints takes an input's name and the key of a sentence
 */
record PeriodReading(List<EmploymentPeriod> before, LocalDate today, BiConsumer<String, String> complaints) {
    void read(List<PeriodLine> lines, FieldValues.Builder values) {
        List<Period> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            read.addAll(line(i, lines.get(i)));
        }
        read.sort(Comparator.comparing(Period::start));
        for (int i = 1; i < read.size(); i++) {
            if (!read.get(i - 1).end.isBefore(read.get(i).start)) {
                complaints.accept("start-" + read.get(i).line, "wrong.overlap");
            }
        }
        values.set(
                EmployeeField.EMPLOYMENT_PERIODS,
                read.stream()
                        .map(p -> p.start + ".." + (p.end.equals(LocalDate.MAX) ? "" : p.end))
                        .collect(Collectors.joining(";")));
        values.set(
                EmployeeField.EMPLOYMENT_FORM,
                read.stream()
                        .filter(p -> !p.form.isEmpty())
                        .map(p -> p.start + "=" + p.form)
                        .collect(Collectors.joining(";")));
    }

    private List<Period> line(int index, PeriodLine line) {
        LocalDate start = FormReading.date(line.start());
        LocalDate end = line.end().isEmpty() ? LocalDate.MAX : FormReading.date(line.end());
        if (start == null) {
            return wrong("start-" + index, "wrong.start");
        }
        if (end == null) {
            return wrong("end-" + index, "wrong.date");
        }
        if (end.isBefore(start)) {
            return wrong("end-" + index, "wrong.end");
        }
        Optional<EmploymentForm> old = end.isBefore(today) ? Optional.empty() : otherForm(start, line.form());
        return old.isEmpty()
                ? List.of(new Period(index, start, end, line.form()))
                : parted(index, line, new Period(index, start, end, old.get().name()));
    }

    /** The form that a period with this first day had, if it is to get another one. */
    private Optional<EmploymentForm> otherForm(LocalDate start, String form) {
        return before.stream()
                .filter(period -> period.start().equals(start) && !form.isEmpty())
                .flatMap(period -> Optional.ofNullable(period.form()).stream())
                .filter(old -> !old.name().equals(form))
                .findFirst();
    }

    private List<Period> parted(int index, PeriodLine line, Period old) {
        if (line.since().isEmpty()) {
            return wrong("since-" + index, "wrong.since");
        }
        LocalDate since = FormReading.date(line.since());
        if (since == null || !since.isAfter(old.start) || since.isAfter(old.end)) {
            return wrong("since-" + index, "wrong.sinceOutside");
        }
        return List.of(
                new Period(index, old.start, since.minusDays(1), old.form),
                new Period(index, since, old.end, line.form()));
    }

    private List<Period> wrong(String input, String sentence) {
        complaints.accept(input, sentence);
        return List.of();
    }

    private record Period(int line, LocalDate start, LocalDate end, String form) {}
}
