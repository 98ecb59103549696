// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.Salary;

/**
 * What stands in the inputs of the form, be it from the register or from the keyboard; unchecked.
 *
 * @param texts of the fields with one input
 * @param periods without empty lines
 * @param salaries without empty lines
 */
record CardForm(
        Map<EmployeeField, String> texts,
        String clearing,
        String account,
        List<PeriodLine> periods,
        List<SalaryLine> salaries) {
    static final List<EmployeeField> SINGLE = List.of(
            EmployeeField.EMPLOYMENT_NUMBER,
            EmployeeField.FIRST_NAME,
            EmployeeField.LAST_NAME,
            EmployeeField.IDENTITY_NUMBER,
            EmployeeField.PHONE,
            EmployeeField.WORK_EMAIL,
            EmployeeField.CARE_OF,
            EmployeeField.STREET,
            EmployeeField.POSTAL_CODE,
            EmployeeField.CITY,
            EmployeeField.COUNTRY,
            EmployeeField.STATUS,
            EmployeeField.WEEKLY_HOURS,
            EmployeeField.PAY_FORM);
    private static final int MOST_LINES = 100;
    private static final Set<EmployeeField> PERIOD_FIELDS =
            EnumSet.of(EmployeeField.EMPLOYMENT_PERIODS, EmployeeField.EMPLOYMENT_FORM);

    CardForm {
        texts = Map.copyOf(texts);
        periods = List.copyOf(periods);
        salaries = List.copyOf(salaries);
    }

    /**
     * One line of the employment history, as in the inputs.
     *
     * @param since first day of the form, where it is another one than the running period had; else empty
     */
    record PeriodLine(String start, String end, String form, String since) {
        boolean blank() {
            return start.isEmpty() && end.isEmpty() && form.isEmpty();
        }
    }

    /** One line of the salary history, as in the inputs. */
    record SalaryLine(String from, String part, String amount) {
        boolean blank() {
            return from.isEmpty() && amount.isEmpty();
        }
    }

    /** What the form shows for these values. */
    static CardForm showing(FieldValues values) {
        Map<EmployeeField, String> texts = new EnumMap<>(EmployeeField.class);
        for (EmployeeField field : SINGLE) {
            texts.put(field, shown(field, Objects.requireNonNullElse(values.get(field), "")));
        }
        Employee employee = new Employee(values);
        List<PeriodLine> periods = new ArrayList<>();
        for (EmploymentPeriod period : employee.periods()) {
            periods.add(new PeriodLine(
                    period.start().toString(),
                    period.end() == null ? "" : period.end().toString(),
                    period.form() == null ? "" : period.form().name(),
                    ""));
        }
        List<SalaryLine> salaries = new ArrayList<>();
        for (Salary salary : employee.salaries()) {
            String from = salary.validFrom() == null ? "" : salary.validFrom().toString();
            salaries.add(new SalaryLine(from, salary.part(), shown(salary.amount())));
        }
        String bank = Objects.requireNonNullElse(values.get(EmployeeField.BANK_ACCOUNT), "|");
        int bar = bank.indexOf('|');
        return new CardForm(texts, bank.substring(0, bar), bank.substring(bar + 1), periods, salaries);
    }

    /** @param input gives what was sent under a name, null if nothing */
    static CardForm sent(UnaryOperator<@Nullable String> input) {
        Map<EmployeeField, String> texts = new EnumMap<>(EmployeeField.class);
        for (EmployeeField field : SINGLE) {
            texts.put(field, text(input, field.name()));
        }
        List<PeriodLine> periods = new ArrayList<>();
        List<SalaryLine> salaries = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            if (input.apply("drop-period-" + i) == null) {
                periods.add(new PeriodLine(
                        text(input, "start-" + i),
                        text(input, "end-" + i),
                        text(input, "form-" + i),
                        text(input, "since-" + i)));
            }
            if (input.apply("drop-salary-" + i) == null) {
                salaries.add(
                        new SalaryLine(text(input, "from-" + i), text(input, "part-" + i), text(input, "amount-" + i)));
            }
        }
        periods.removeIf(PeriodLine::blank);
        salaries.removeIf(SalaryLine::blank);
        return new CardForm(texts, text(input, "clearing"), text(input, "account"), periods, salaries);
    }

    String text(EmployeeField field) {
        return texts.getOrDefault(field, "");
    }

    /** The fields whose inputs differ. */
    Set<EmployeeField> differences(CardForm other) {
        Set<EmployeeField> fields = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : SINGLE) {
            if (!text(field).equals(other.text(field))) {
                fields.add(field);
            }
        }
        if (!clearing.equals(other.clearing) || !account.equals(other.account)) {
            fields.add(EmployeeField.BANK_ACCOUNT);
        }
        if (!periods.equals(other.periods)) {
            fields.addAll(PERIOD_FIELDS);
        }
        if (!salaries.equals(other.salaries)) {
            fields.add(EmployeeField.SALARY);
        }
        return fields;
    }

    /** This form with the inputs of those fields taken from the other one. */
    CardForm taking(Set<EmployeeField> fields, CardForm other) {
        Map<EmployeeField, String> mixed = new EnumMap<>(EmployeeField.class);
        SINGLE.forEach(field -> mixed.put(field, fields.contains(field) ? other.text(field) : text(field)));
        boolean bank = fields.contains(EmployeeField.BANK_ACCOUNT);
        boolean history = fields.contains(EmployeeField.EMPLOYMENT_PERIODS);
        return new CardForm(
                mixed,
                bank ? other.clearing : clearing,
                bank ? other.account : account,
                history ? other.periods : periods,
                fields.contains(EmployeeField.SALARY) ? other.salaries : salaries);
    }

    private static String text(UnaryOperator<@Nullable String> input, String name) {
        String sent = input.apply(name);
        return sent == null ? "" : sent.strip();
    }

    private static String shown(EmployeeField field, String text) {
        return switch (field) {
            case IDENTITY_NUMBER -> text.isEmpty() ? text : PersonText.identity(text);
            case WEEKLY_HOURS -> text.replace('.', ',');
            default -> text;
        };
    }

    private static String shown(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }
}
