// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.samplehost.internal.web.CardForm.SalaryLine;

/**
 * Turns typed text into values. Looks only at the fields that were touched: what the payroll once delivered is not held
 * against somebody who corrects a street. Used once.
 */
final class FormReading {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern CLEARING = Pattern.compile("[0-9]{4}(-?[0-9])?");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SWEDISH_POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final BigDecimal MOST_HOURS = new BigDecimal(168);
    private static final BigDecimal MOST_PAY = new BigDecimal("1e12");
    private static final int LONGEST = 200;

    private final CardForm form;
    private final Set<EmployeeField> touched;
    private final List<EmploymentPeriod> before;
    private final LocalDate today;
    private final FieldValues.Builder values = FieldValues.builder();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    private FormReading(CardForm form, Set<EmployeeField> touched, List<EmploymentPeriod> before, LocalDate today) {
        this.before = before;
        this.form = form;
        this.touched = touched;
        this.today = today;
    }

    /** @param before the employment history as it was when the form was filled */
    static Result read(CardForm form, Set<EmployeeField> touched, List<EmploymentPeriod> before, LocalDate today) {
        return new FormReading(form, touched, before, today).result();
    }

    /**
     * What became of the form.
     *
     * @param values of the touched fields that could be read
     * @param complaints the key of a sentence per input's name, in the form's order
     */
    record Result(FieldValues values, Map<String, String> complaints) {}

    private Result result() {
        for (EmployeeField field : CardForm.SINGLE) {
            if (touched.contains(field)) {
                values.set(field, single(field, form.text(field)));
            }
        }
        if (touched.contains(EmployeeField.BANK_ACCOUNT)) {
            values.set(EmployeeField.BANK_ACCOUNT, bankAccount());
        }
        if (touched.contains(EmployeeField.EMPLOYMENT_PERIODS)) {
            new PeriodReading(before, today, complaints::put).read(form.periods(), values);
        }
        if (touched.contains(EmployeeField.SALARY)) {
            salaries();
        }
        return new Result(values.build(), Collections.unmodifiableMap(complaints));
    }

    private @Nullable String single(EmployeeField field, String text) {
        if (text.isEmpty()) {
            boolean needed = field == EmployeeField.LAST_NAME || field == EmployeeField.EMPLOYMENT_NUMBER;
            return needed ? wrong(field.name(), "wrong." + field.name()) : null;
        }
        if (text.length() > LONGEST) {
            return wrong(field.name(), "wrong.long");
        }
        return switch (field) {
            case IDENTITY_NUMBER ->
                IdentityInput.read(text, today).orElseGet(() -> wrong(field.name(), "wrong.IDENTITY_NUMBER"));
            case PHONE -> phone(text);
            case WORK_EMAIL -> EMAIL.matcher(text).matches() ? text : wrong(field.name(), "wrong.WORK_EMAIL");
            case POSTAL_CODE -> postalCode(text);
            case WEEKLY_HOURS -> hours(text);
            default -> text;
        };
    }

    private @Nullable String phone(String text) {
        String bare = text.replaceAll("[\\s()-]", "");
        String dialled = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        String number = dialled.startsWith("0") ? "+46" + dialled.substring(1) : dialled;
        return PHONE.matcher(number).matches() ? number : wrong("PHONE", "wrong.PHONE");
    }

    private @Nullable String postalCode(String text) {
        String country = form.text(EmployeeField.COUNTRY);
        if (!country.isEmpty() && !country.equals("SE")) {
            return text;
        }
        String digits = text.replaceAll("\\s", "");
        return SWEDISH_POSTAL_CODE.matcher(digits).matches()
                ? digits.substring(0, 3) + " " + digits.substring(3)
                : wrong("POSTAL_CODE", "wrong.POSTAL_CODE");
    }

    private @Nullable String hours(String text) {
        BigDecimal hours = number(text);
        if (hours == null || hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 4) {
            return wrong("WEEKLY_HOURS", "wrong.WEEKLY_HOURS");
        }
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private @Nullable String bankAccount() {
        String clearing = form.clearing().replaceAll("\\s", "");
        String account = form.account().replaceAll("[\\s.-]", "");
        if (clearing.isEmpty() && account.isEmpty()) {
            return null;
        }
        if (!CLEARING.matcher(clearing).matches()) {
            return wrong("clearing", "wrong.clearing");
        }
        if (!ACCOUNT.matcher(account).matches()) {
            return wrong("account", "wrong.account");
        }
        String bank = clearing.substring(0, 4);
        return (clearing.length() == 4 ? bank : bank + "-" + clearing.charAt(clearing.length() - 1)) + "|" + account;
    }

    private void salaries() {
        List<Pay> read = new ArrayList<>();
        for (int i = 0; i < form.salaries().size(); i++) {
            SalaryLine line = form.salaries().get(i);
            LocalDate from = line.from().isEmpty() ? LocalDate.MIN : date(line.from());
            String part = line.part().isEmpty() ? "1" : line.part();
            BigDecimal amount = number(line.amount());
            if (from == null) {
                wrong("from-" + i, "wrong.date");
            } else if (part.length() > LONGEST || part.contains("|") || part.contains(";")) {
                wrong("part-" + i, "wrong.part");
            } else if (amount == null || amount.scale() > 2 || amount.abs().compareTo(MOST_PAY) >= 0) {
                wrong("amount-" + i, "wrong.amount");
            } else if (read.stream().anyMatch(other -> other.from.equals(from) && other.part.equals(part))) {
                wrong("from-" + i, "wrong.twice");
            } else {
                read.add(new Pay(from, part, amount.setScale(2, RoundingMode.UNNECESSARY)));
            }
        }
        read.sort(Comparator.comparing(Pay::from).thenComparing(Pay::part));
        values.set(
                EmployeeField.SALARY,
                read.stream()
                        .map(pay -> (pay.from.equals(LocalDate.MIN) ? "" : pay.from) + "|" + pay.part + "|"
                                + pay.amount.toPlainString())
                        .collect(Collectors.joining(";")));
    }

    private @Nullable String wrong(String input, String sentence) {
        complaints.put(input, sentence);
        return null;
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,13}(\\.[0-9]{1,10})?") ? new BigDecimal(plain) : null;
    }

    private record Pay(LocalDate from, String part, BigDecimal amount) {}
}
