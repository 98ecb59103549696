// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayForm;

/** People with any combination of normalised values. */
final class RandomPeople {
    private static final String LETTERS = "abcåäöÅÄÖéüš'\\\t\"<&>;,|-ñ字";

    private final Random random;

    RandomPeople(long seed) {
        this.random = new Random(seed);
    }

    Employee employee(String number) {
        FieldValues.Builder values = FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.LAST_NAME, "L" + text())
                .set(EmployeeField.IDENTITY_NUMBER, maybe("19900101" + (1000 + random.nextInt(9000))))
                .set(EmployeeField.BANK_ACCOUNT, maybe("8327-9|" + (1000000000L + random.nextInt(1000000))))
                .set(EmployeeField.STATUS, maybe(one(EmploymentStatus.values()).name()))
                .set(EmployeeField.PAY_FORM, maybe(one(PayForm.values()).name()))
                .set(EmployeeField.WEEKLY_HOURS, maybe(random.nextBoolean() ? "38.25" : "40"))
                .set(EmployeeField.EMPLOYMENT_PERIODS, maybe(periods()))
                .set(EmployeeField.EMPLOYMENT_FORM, maybe(forms()))
                .set(EmployeeField.SALARY, maybe(salaries()));
        for (EmployeeField plain : new EmployeeField[] {
            EmployeeField.FIRST_NAME,
            EmployeeField.PHONE,
            EmployeeField.WORK_EMAIL,
            EmployeeField.CARE_OF,
            EmployeeField.STREET,
            EmployeeField.POSTAL_CODE,
            EmployeeField.CITY,
            EmployeeField.COUNTRY
        }) {
            values.set(plain, maybe("x" + text()));
        }
        return new Employee(values.build());
    }

    private String periods() {
        LocalDate start = LocalDate.of(2000 + random.nextInt(5), 2, 1);
        StringBuilder text = new StringBuilder();
        int closed = random.nextInt(3);
        for (int i = 0; i < closed; i++) {
            text.append(start).append("..").append(start.plusDays(100)).append(';');
            start = start.plusYears(1);
        }
        return text.append(start).append("..").toString();
    }

    private String forms() {
        return LocalDate.of(2000 + random.nextInt(5), 2, 1) + "="
                + one(EmploymentForm.values()).name();
    }

    private String salaries() {
        String first = random.nextBoolean() ? "|Grundlön|35000.00" : "2001-01-01|1|0.05";
        return random.nextBoolean()
                ? first
                : first + ";2024-01-01|1|" + random.nextInt(90000) + ".10;2024-01-01|2|7.00";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private @Nullable String maybe(String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
