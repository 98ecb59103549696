// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Salary;

/** From the salary rows that are to those that would be. */
record SalaryChanges(List<Salary> before, List<Salary> after) {
    private static final BigDecimal LEAP = BigDecimal.TEN;
    private static final Comparator<Salary> BY_DATE =
            Comparator.comparing(Salary::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    static SalaryChanges between(@Nullable String before, @Nullable String after) {
        return new SalaryChanges(Salary.parseAll(before), Salary.parseAll(after));
    }

    /** Whether a row (a date and a part of the wage) would be no more. */
    boolean losesARow() {
        List<Salary> left = new ArrayList<>(after);
        for (Salary row : before) {
            Salary kept = left.stream()
                    .filter(each -> isSameRow(each, row))
                    .findFirst()
                    .orElse(null);
            if (kept == null) {
                return true;
            }
            left.remove(kept);
        }
        return false;
    }

    /** Whether a row with a date would come to where all rows stand without one. */
    boolean datesTheUndated() {
        return !before.isEmpty()
                && before.stream().allMatch(row -> row.validFrom() == null)
                && after.stream().anyMatch(row -> row.validFrom() != null);
    }

    /** Whether an amount comes to nothing or less, or leaps to ten times or a tenth of what that part of the wage was. */
    boolean leaps() {
        return changed().anyMatch(row -> {
            BigDecimal old = amountBefore(row);
            return old != null && old.signum() > 0 && isLeap(old, row.amount());
        });
    }

    /** Whether a new or changed amount is 0 or negative. */
    boolean bringsNothing() {
        return changed().anyMatch(row -> row.amount().signum() <= 0);
    }

    private Stream<Salary> changed() {
        return after.stream().filter(row -> !before.contains(row));
    }

    private static boolean isLeap(BigDecimal old, BigDecimal amount) {
        return amount.compareTo(old.multiply(LEAP)) >= 0
                || amount.multiply(LEAP).compareTo(old) <= 0;
    }

    // The row itself as it was; else the one in force on its day; else the first of that part.
    private @Nullable BigDecimal amountBefore(Salary row) {
        Salary found = null;
        for (Salary old : before.stream().sorted(BY_DATE).toList()) {
            if (old.part().equals(row.part()) && (found == null || isInForce(old, row.validFrom()))) {
                found = old;
            }
        }
        return found == null ? null : found.amount();
    }

    private static boolean isInForce(Salary salary, @Nullable LocalDate day) {
        return salary.validFrom() == null || (day != null && !salary.validFrom().isAfter(day));
    }

    private static boolean isSameRow(Salary one, Salary other) {
        return Objects.equals(one.validFrom(), other.validFrom()) && one.part().equals(other.part());
    }
}
