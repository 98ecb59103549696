// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the wage from one day on.
 *
 * @param validFrom null where the payroll gives no date
 * @param part which part of the wage, the payroll's own name
 * @param amount SEK with two decimals, per month or per hour by {@link PayForm}
 */
public record Salary(@Nullable LocalDate validFrom, String part, BigDecimal amount) {
    public Salary {
        Texts.requireNonBlank(part, "part of the wage");
        if (amount.scale() != 2) {
            throw new IllegalArgumentException("A salary has two decimals");
        }
    }

    /** Reads the text form of {@link EmployeeField#SALARY}. */
    public static List<Salary> parseAll(@Nullable String salaries) {
        if (salaries == null) {
            return List.of();
        }
        List<Salary> parsed = new ArrayList<>();
        for (String salary : salaries.split(";")) {
            String[] parts = salary.split("\\|", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("A salary is written date|part|amount");
            }
            LocalDate validFrom = parts[0].isEmpty() ? null : Days.parse(parts[0]);
            parsed.add(new Salary(validFrom, parts[1], new BigDecimal(parts[2])));
        }
        return List.copyOf(parsed);
    }

    /** Date and part; the amount is in no log. */
    @Override
    public String toString() {
        return "Salary[" + validFrom + ", " + part + ", ****]";
    }
}
