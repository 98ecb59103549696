// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.PeriodStep;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Items;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.Pointer;

/**
 * Employment periods and their forms. Each entry that is there goes back whole, with its id and form; only its days may change.
 *
 * @param form null if Kontek does not tell it in the same list
 */
record PeriodsField(Pointer list, Pointer start, Pointer end, @Nullable Pointer form, Words words)
        implements FieldWriting {
    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        List<Members> entries = Rows.of(record, list);
        List<EmploymentPeriod> have = new ArrayList<>();
        for (Members entry : entries) {
            have.add(period(entry));
        }
        List<EmploymentPeriod> want = wanted(target, have);
        requireDisjoint(want);
        List<JsonValue> next = new ArrayList<>(entries);
        for (PeriodStep step : PeriodStep.between(have, want)) {
            take(step, entries, want, next);
        }
        return next.equals(entries) ? record : Scalars.put(record, list, new Items(next));
    }

    // A target that tells forms only says nothing of the days.
    private static List<EmploymentPeriod> wanted(Employee target, List<EmploymentPeriod> have) {
        boolean formsOnly = target.get(EmployeeField.EMPLOYMENT_PERIODS) == null
                && target.get(EmployeeField.EMPLOYMENT_FORM) != null;
        return formsOnly ? have : target.periods();
    }

    private void take(PeriodStep step, List<Members> entries, List<EmploymentPeriod> want, List<JsonValue> next)
            throws UnwritableException {
        if (step instanceof PeriodStep.Correct correct) {
            next.set(correct.have(), corrected(entries.get(correct.have()), correct));
        } else if (step instanceof PeriodStep.Add add) {
            next.add(added(add.period(), entries, want));
        } else if (step instanceof PeriodStep.Lose) {
            throw UnwritableException.because(ReasonCode.PERIOD_WOULD_BE_LOST);
        } else if (step instanceof PeriodStep.Reform) {
            throw UnwritableException.because(ReasonCode.FORM_CHANGED_IN_PLACE);
        }
    }

    private EmploymentPeriod period(Members entry) throws UnwritableException {
        String first = entry.textAt(start);
        String last = entry.textAt(end);
        String code = form == null ? null : words.code(entry.textAt(form));
        try {
            return new EmploymentPeriod(
                    LocalDate.parse(String.valueOf(first).strip()),
                    last == null ? null : LocalDate.parse(last.strip()),
                    code == null ? null : EmploymentForm.valueOf(code));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw UnwritableException.unreadable(list);
        }
    }

    private static void requireDisjoint(List<EmploymentPeriod> periods) throws UnwritableException {
        List<EmploymentPeriod> sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(EmploymentPeriod::start));
        for (int index = 1; index < sorted.size(); index++) {
            LocalDate last = sorted.get(index - 1).end();
            if (last == null) {
                throw UnwritableException.because(ReasonCode.PERIOD_OPEN_NOT_LAST);
            }
            if (!last.isBefore(sorted.get(index).start())) {
                throw UnwritableException.because(ReasonCode.PERIODS_OVERLAP);
            }
        }
    }

    private Members corrected(Members entry, PeriodStep.Correct correct) throws UnwritableException {
        Members started = day(entry, start, correct.start());
        return day(started, end, correct.end());
    }

    private static Members day(Members entry, Pointer pointer, @Nullable LocalDate day) throws UnwritableException {
        if (day == null) {
            return Scalars.clear(entry, pointer);
        }
        String now = entry.textAt(pointer);
        boolean same = now != null && now.strip().equals(day.toString());
        return same ? entry : Scalars.put(entry, pointer, new Text(day.toString()));
    }

    private Members added(EmploymentPeriod period, List<Members> entries, List<EmploymentPeriod> want)
            throws UnwritableException {
        Members started = day(Members.none(), start, period.start());
        Members entry =
                period.end() == null ? Scalars.put(started, end, JsonValue.NULL) : day(started, end, period.end());
        EmploymentForm wanted = period.form();
        return form == null || wanted == null
                ? entry
                : Scalars.put(entry, form, new Text(word(form, wanted, entries, want)));
    }

    // The customer's own word, if this person already has a period of that form.
    private String word(Pointer at, EmploymentForm wanted, List<Members> entries, List<EmploymentPeriod> want)
            throws UnwritableException {
        for (Members entry : entries) {
            String used = entry.textAt(at);
            if (used != null && formOf(entry, used, want) == wanted) {
                return used;
            }
        }
        String usual = words.word(wanted.name());
        if (usual == null) {
            throw UnwritableException.because(ReasonCode.FORM_UNMAPPED, wanted.name());
        }
        return usual;
    }

    private @Nullable EmploymentForm formOf(Members entry, String word, List<EmploymentPeriod> want) {
        String code = words.code(word);
        if (code != null) {
            return EmploymentForm.valueOf(code);
        }
        String first = Objects.requireNonNullElse(entry.textAt(start), "").strip();
        return want.stream()
                .filter(period -> period.start().toString().equals(first))
                .findFirst()
                .map(EmploymentPeriod::form)
                .orElse(null);
    }
}
