// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.identity;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.mapper.internal.text.Spelling;

/**
 * Whether two identity numbers may well be one person's: a samordningsnummer and the personnummer that replaced it, or a
 * corrected number. Never a proof; a person confirms it.
 */
public final class Succession {
    private static final int COORDINATION = 60;
    private static final int DATE_DIGITS = 8;

    private Succession() {}

    /** Whether names, in either order, and birth date agree. A birth date that is not known agrees with none. */
    public static boolean isLikely(Employee one, Employee other) {
        Integer born = born(one.get(EmployeeField.IDENTITY_NUMBER));
        return born != null
                && born.equals(born(other.get(EmployeeField.IDENTITY_NUMBER)))
                && !names(one).isEmpty()
                && names(one).equals(names(other));
    }

    private static Set<String> names(Employee employee) {
        String first = employee.get(EmployeeField.FIRST_NAME);
        String last = employee.get(EmployeeField.LAST_NAME);
        if (first == null || last == null) {
            return Set.of();
        }
        String one = Spelling.of(first);
        String other = Spelling.of(last);
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private static @Nullable Integer born(@Nullable String twelveDigits) {
        if (twelveDigits == null) {
            return null;
        }
        int date = Integer.parseInt(twelveDigits.substring(0, DATE_DIGITS));
        int written = date % 100;
        int day = written >= COORDINATION ? written - COORDINATION : written;
        int month = date / 100 % 100;
        if (day == 0 || month == 0 || day > YearMonth.of(date / 10_000, month).lengthOfMonth()) {
            return null;
        }
        return date - written + day;
    }
}
