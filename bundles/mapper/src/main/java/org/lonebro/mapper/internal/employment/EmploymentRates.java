// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Sysselsättningsgrad and what follows from it.
 *
 * @param fullTimeWeeklyHours the workplace's full time; by law 40 where no agreement says less
 */
public record EmploymentRates(BigDecimal fullTimeWeeklyHours) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public EmploymentRates {
        if (fullTimeWeeklyHours.signum() <= 0) {
            throw new IllegalArgumentException("fullTimeWeeklyHours: full time is more than 0 hours a week");
        }
    }

    /** Percent with two decimals, half up; empty unless above 0 and at most 100. */
    public Optional<BigDecimal> percent(BigDecimal weeklyHours) {
        BigDecimal percent = weeklyHours.multiply(HUNDRED).divide(fullTimeWeeklyHours, 2, RoundingMode.HALF_UP);
        return percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0 ? Optional.of(percent) : Optional.empty();
    }

    /** What somebody with that percentage earns of a full-time pay: SEK with two decimals, half up. */
    public static BigDecimal partTimePay(BigDecimal fullTimePay, BigDecimal percent) {
        return fullTimePay.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
