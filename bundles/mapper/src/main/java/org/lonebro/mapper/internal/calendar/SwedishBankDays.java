// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.lonebro.api.mapping.BankDays;
import org.osgi.annotation.bundle.Capability;

/**
 * Every day but Saturdays, Sundays, public holidays (lag 1989:253) and the eves of midsummer, Christmas and New Year, on which
 * Swedish banks do not pay either.
 */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.BankDays")
public final class SwedishBankDays implements BankDays {
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;

    @Override
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (isClosed(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    @Override
    public LocalDate before(LocalDate day, int bankDays) {
        if (bankDays < 0) {
            throw new IllegalArgumentException("Bank days are counted backwards, 0 or more");
        }
        LocalDate candidate = onOrBefore(day);
        for (int counted = 0; counted < bankDays; counted++) {
            candidate = onOrBefore(candidate.minusDays(1));
        }
        return candidate;
    }

    private static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || isFixedHoliday(day)
                || isMidsummerEve(day)
                || isMovedByEaster(day);
    }

    private static boolean isFixedHoliday(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> date == 1 || date == 6;
            case MAY -> date == 1;
            case JUNE -> date == 6;
            case DECEMBER -> date == 24 || date == 25 || date == 26 || date == 31;
            default -> false;
        };
    }

    // Midsummer day and All Saints' day are Saturdays; only the eve of the first is kept free.
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonthValue() == 6
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    private static boolean isMovedByEaster(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return day.equals(easter.plusDays(GOOD_FRIDAY))
                || day.equals(easter.plusDays(EASTER_MONDAY))
                || day.equals(easter.plusDays(ASCENSION));
    }

    /** By the Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int date = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1);
    }
}
