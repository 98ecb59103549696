// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.Salary;

/** What this register asks of every card, whoever writes it. */
final class HouseRules {
    private static final int HOURS_DECIMALS = 10;
    private static final int AMOUNT_DIGITS = 18;
    private static final int PART_LENGTH = 200;

    private HouseRules() {}

    /** Why these fields cannot be stored, without any of their values; null if they can. */
    static @Nullable String objection(Employee employee, Set<EmployeeField> fields) {
        if (fields.contains(EmployeeField.EMPLOYMENT_NUMBER) && employee.get(EmployeeField.EMPLOYMENT_NUMBER) == null) {
            return "A card needs an employment number.";
        }
        if (fields.contains(EmployeeField.LAST_NAME) && employee.get(EmployeeField.LAST_NAME) == null) {
            return "A card needs a last name.";
        }
        for (CardColumn column : CardColumn.ALL) {
            String text = fields.contains(column.field()) ? employee.get(column.field()) : null;
            if (text != null && (text.length() > column.longest() || text.indexOf('\0') >= 0)) {
                return "The register has no room for this value of " + column.field() + ".";
            }
        }
        return unreadable(employee, fields);
    }

    private static @Nullable String unreadable(Employee employee, Set<EmployeeField> fields) {
        try {
            if (fields.contains(EmployeeField.WEEKLY_HOURS)
                    && employee.weeklyHours().map(BigDecimal::scale).orElse(0) > HOURS_DECIMALS) {
                return "The register keeps weekly hours with ten decimals.";
            }
            if (fields.contains(EmployeeField.STATUS)) {
                employee.status();
            }
            if (fields.contains(EmployeeField.PAY_FORM)) {
                employee.payForm();
            }
            if (fields.contains(EmployeeField.SALARY) && !fits(employee.salaries())) {
                return "The register has no room for this salary.";
            }
            if (fields.contains(EmployeeField.EMPLOYMENT_PERIODS) || fields.contains(EmployeeField.EMPLOYMENT_FORM)) {
                PeriodRow.of(
                        employee.get(EmployeeField.EMPLOYMENT_PERIODS), employee.get(EmployeeField.EMPLOYMENT_FORM));
            }
            return null;
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notNormalised) {
            return "A value is not in normal form.";
        }
    }

    private static boolean fits(List<Salary> salaries) {
        return salaries.stream()
                .allMatch(salary -> salary.amount().precision() <= AMOUNT_DIGITS
                        && salary.part().length() <= PART_LENGTH
                        && salary.part().indexOf('\0') < 0);
    }
}
