// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PeriodStep;
import org.lonebro.api.hr.Salary;

/** Whether going back would leave out an employment period or a salary row that was added: nothing of them is ever removed. */
record Additions(boolean periods, boolean salaries) {
    static Additions of(Employee now, Employee before) {
        boolean periods = PeriodStep.between(now.periods(), before.periods()).stream()
                .anyMatch(step -> step instanceof PeriodStep.Lose || step instanceof PeriodStep.Reform);
        Set<String> rows = new HashSet<>(rows(now));
        rows.removeAll(rows(before));
        return new Additions(periods, !rows.isEmpty());
    }

    boolean concern(EmployeeField field) {
        return switch (field) {
            case EMPLOYMENT_PERIODS, EMPLOYMENT_FORM -> periods;
            case SALARY -> salaries;
            default -> false;
        };
    }

    private static Set<String> rows(Employee employee) {
        return employee.salaries().stream().map(Additions::row).collect(Collectors.toSet());
    }

    private static String row(Salary salary) {
        return Objects.toString(salary.validFrom(), "") + '|' + salary.part();
    }
}
