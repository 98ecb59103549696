// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.sync.Actor;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;

/** What HR administrators do to personnel cards, by chance: sensible edits and those a payroll must be protected from. */
public final class HrEdits {
    public static final Actor EDITOR = new Actor("hanna");
    private static final int RESERVE = 60;
    private static final int FIRST = 1001;

    private final Random random;
    private final Deque<SourceEmployee> reserve = new ArrayDeque<>();
    private int nextNumber = 5001;

    public HrEdits(long seed, Random random) {
        this.random = random;
        try (KontekSimulator others = KontekSimulator.builder()
                .employees(RESERVE)
                .seed(seed + 5_000)
                .today(Stage.TODAY)
                .start()) {
            for (int person = FIRST; person < FIRST + RESERVE; person++) {
                reserve.add(written(others.employee(Integer.toString(person)).orElseThrow()));
            }
        }
    }

    /** Edits a card by chance and, most often, tells of it. */
    public void one(PlainHouse house, List<String> numbers) {
        String number = numbers.get(random.nextInt(numbers.size()));
        for (HrEmployee card : house.cards(number)) {
            edit(house, card);
        }
    }

    /** A new card that Kontek does not know. */
    public Optional<String> hire(PlainHouse house) {
        SourceEmployee someone = reserve.poll();
        if (someone == null) {
            return Optional.empty();
        }
        String number = Integer.toString(nextNumber++);
        FieldValues card = normalised(house, someone)
                .with()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.EMPLOYMENT_PERIODS, "2026-12-01..")
                .set(EmployeeField.EMPLOYMENT_FORM, "2026-12-01=PERMANENT")
                .set(EmployeeField.STATUS, null)
                .build();
        write(house, new HrWrite.Create(new Employee(card)));
        return Optional.of(number);
    }

    private void edit(PlainHouse house, HrEmployee card) {
        FieldValues now = normalised(house, card.employee());
        FieldValues.Builder next = now.with();
        switch (random.nextInt(13)) {
            case 0 -> next.set(EmployeeField.PHONE, "+467017406" + (10 + random.nextInt(90)));
            case 1 -> next.set(EmployeeField.CITY, "Umeå " + random.nextInt(50));
            case 2 -> next.set(EmployeeField.STREET, "Storgatan " + random.nextInt(50));
            case 3 -> next.set(EmployeeField.LAST_NAME, "Åkesdotter " + (char) ('A' + random.nextInt(26)));
            case 4 -> next.set(EmployeeField.PHONE, null);
            case 5 -> account(house, next);
            case 6 -> raise(now, next);
            case 7 -> leave(now, next);
            case 8 -> hireAgain(now, next);
            case 9 -> correctStart(now, next);
            case 10 -> changeForm(now, next);
            case 11 -> forgetOldPeriods(now, next);
            default -> next.set(EmployeeField.WORK_EMAIL, "ny" + random.nextInt(50) + "@example.com");
        }
        FieldValues edited = next.build();
        Set<EmployeeField> changed = differences(now, edited);
        if (!changed.isEmpty()) {
            write(house, new HrWrite.Update(card.id(), card.version(), new Employee(edited), changed));
        }
    }

    /** Three of four are told at once; the rest is a call that got lost and is found by its version. */
    private void write(PlainHouse house, HrWrite write) {
        HrWriteOutcome outcome =
                house.register().write(house.customer(), List.of(write)).get(0);
        assertThat(outcome).isInstanceOf(HrWriteOutcome.Written.class);
        if (outcome instanceof HrWriteOutcome.Written written && random.nextInt(4) > 0) {
            HrEmployeeId id = written.id();
            house.savedCards().saved(house.customer(), id, written.version(), EDITOR);
        }
    }

    private void account(PlainHouse house, FieldValues.Builder next) {
        SourceEmployee other = reserve.peek();
        if (other != null) {
            next.set(EmployeeField.BANK_ACCOUNT, normalised(house, other).get(EmployeeField.BANK_ACCOUNT));
            reserve.addLast(reserve.removeFirst());
        }
    }

    private void raise(FieldValues now, FieldValues.Builder next) {
        Map<String, String> rows = new TreeMap<>();
        String salary = now.get(EmployeeField.SALARY);
        for (String row : salary == null ? new String[0] : salary.split(";")) {
            rows.put(row.substring(0, row.lastIndexOf('|')), row);
        }
        String key = "2027-0" + (1 + random.nextInt(9)) + "-01|1";
        rows.put(key, key + "|" + (30_000 + random.nextInt(9_000)) + ".00");
        next.set(EmployeeField.SALARY, String.join(";", rows.values()));
    }

    private static void leave(FieldValues now, FieldValues.Builder next) {
        List<EmploymentPeriod> periods = periods(now);
        EmploymentPeriod last = last(periods);
        if (last != null && last.end() == null && last.start().isBefore(Stage.TODAY)) {
            periods.set(periods.size() - 1, new EmploymentPeriod(last.start(), Stage.TODAY.plusMonths(1), last.form()));
            set(next, periods);
        }
    }

    private void hireAgain(FieldValues now, FieldValues.Builder next) {
        List<EmploymentPeriod> periods = periods(now);
        EmploymentPeriod last = last(periods);
        if (last != null && last.end() != null) {
            LocalDate start = last.end().plusDays(1 + random.nextInt(40));
            periods.add(new EmploymentPeriod(start, null, EmploymentForm.PERMANENT));
            set(next, periods);
        }
    }

    private void correctStart(FieldValues now, FieldValues.Builder next) {
        List<EmploymentPeriod> periods = periods(now);
        EmploymentPeriod last = last(periods);
        if (last == null) {
            return;
        }
        LocalDate start = last.start().plusDays(random.nextInt(21) - 10);
        LocalDate end = last.end();
        boolean overlaps = periods.size() > 1 && periods.get(periods.size() - 2).covers(start);
        if (!overlaps && (end == null || !start.isAfter(end))) {
            periods.set(periods.size() - 1, new EmploymentPeriod(start, end, last.form()));
            set(next, periods);
        }
    }

    /** Half as it should be, with a day; half in place, as it must not be sent. */
    private void changeForm(FieldValues now, FieldValues.Builder next) {
        List<EmploymentPeriod> periods = periods(now);
        EmploymentPeriod last = last(periods);
        if (last == null || last.end() != null || last.start().isAfter(Stage.TODAY)) {
            return;
        }
        EmploymentForm form =
                last.form() == EmploymentForm.FIXED_TERM ? EmploymentForm.PERMANENT : EmploymentForm.FIXED_TERM;
        if (random.nextBoolean()) {
            periods.set(periods.size() - 1, new EmploymentPeriod(last.start(), null, form));
        } else {
            periods.set(periods.size() - 1, new EmploymentPeriod(last.start(), Stage.TODAY, last.form()));
            periods.add(new EmploymentPeriod(Stage.TODAY.plusDays(1), null, form));
        }
        set(next, periods);
    }

    private static void forgetOldPeriods(FieldValues now, FieldValues.Builder next) {
        List<EmploymentPeriod> periods = periods(now);
        if (periods.size() > 1) {
            set(next, periods.subList(periods.size() - 1, periods.size()));
        }
    }

    private static List<EmploymentPeriod> periods(FieldValues values) {
        return new ArrayList<>(new Employee(values).periods());
    }

    private static @Nullable EmploymentPeriod last(List<EmploymentPeriod> periods) {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1);
    }

    private static void set(FieldValues.Builder next, List<EmploymentPeriod> periods) {
        next.set(
                EmployeeField.EMPLOYMENT_PERIODS,
                periods.stream()
                        .map(period -> period.start() + ".." + (period.end() == null ? "" : period.end()))
                        .collect(Collectors.joining(";")));
        next.set(
                EmployeeField.EMPLOYMENT_FORM,
                periods.stream()
                        .filter(period -> period.form() != null)
                        .map(period -> period.start() + "=" + period.form())
                        .collect(Collectors.joining(";")));
    }

    private static Set<EmployeeField> differences(FieldValues before, FieldValues after) {
        Set<EmployeeField> changed = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : EmployeeField.values()) {
            if (!java.util.Objects.equals(before.get(field), after.get(field))) {
                changed.add(field);
            }
        }
        return changed;
    }

    private static FieldValues normalised(PlainHouse house, SourceEmployee source) {
        return house.normaliser().normalise(source, Stage.TODAY).employee().values();
    }

    private static SourceEmployee written(Map<String, Object> record) {
        FieldValues values = FieldValues.builder()
                .set(EmployeeField.IDENTITY_NUMBER, text(record, "ssn"))
                .set(EmployeeField.FIRST_NAME, text(record, "firstName"))
                .set(EmployeeField.LAST_NAME, text(record, "lastName"))
                .set(EmployeeField.STREET, text(record, "streetAddress"))
                .set(EmployeeField.POSTAL_CODE, text(record, "postalCode"))
                .set(EmployeeField.CITY, text(record, "city"))
                .set(
                        EmployeeField.BANK_ACCOUNT,
                        text(record, "bankClearingNumber") + "|" + text(record, "bankAccountNumber"))
                .build();
        return new SourceEmployee(values, values.fields());
    }

    private static @Nullable String text(Map<String, Object> record, String member) {
        return (String) record.get(member);
    }
}
