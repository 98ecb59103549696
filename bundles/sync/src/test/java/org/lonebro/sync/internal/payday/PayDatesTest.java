// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.PaydayReport.Payday;

class PayDatesTest {
    private final PayDates dates = new PayDates(new Weekdays());

    @Test
    void pays_on_the_bank_day_before_a_weekend_and_counts_the_cut_off_in_bank_days() {
        // 25 October 2026 is a Sunday.
        assertThat(next(25, 3, 5, "2026-10-01"))
                .isEqualTo(new Payday(LocalDate.parse("2026-10-20"), LocalDate.parse("2026-10-23"), false));
    }

    @Test
    void guards_from_so_many_days_before_the_cut_off_until_it() {
        assertThat(next(25, 3, 5, "2026-10-14").guarded()).isFalse();
        assertThat(next(25, 3, 5, "2026-10-15").guarded()).isTrue();
        assertThat(next(25, 3, 5, "2026-10-20").guarded()).isTrue();
    }

    @Test
    void after_the_cut_off_a_change_counts_for_the_next_month() {
        Payday next = next(25, 3, 5, "2026-10-21");

        assertThat(next.payDate()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(next.guarded()).isFalse();
    }

    @Test
    void a_short_month_pays_on_its_last_day() {
        assertThat(next(31, 0, 0, "2027-02-10").payDate()).isEqualTo(LocalDate.parse("2027-02-26"));
        assertThat(next(30, 0, 0, "2028-02-10").payDate()).isEqualTo(LocalDate.parse("2028-02-29"));
    }

    @Test
    void a_pay_day_that_falls_back_into_the_month_before_is_found_there() {
        // 1 August 2026 is a Saturday.
        assertThat(next(1, 1, 2, "2026-07-30").payDate()).isEqualTo(LocalDate.parse("2026-07-31"));
        assertThat(next(1, 1, 2, "2026-07-31").payDate()).isEqualTo(LocalDate.parse("2026-09-01"));
    }

    private Payday next(int payDay, int cutOff, int guardDays, String today) {
        PayCalendar calendar = new PayCalendar(payDay, cutOff, guardDays, GuardLimits.standard());
        return dates.next(calendar, LocalDate.parse(today));
    }

    /** A country without holidays. */
    private record Weekdays() implements BankDays {
        @Override
        public LocalDate onOrBefore(LocalDate day) {
            LocalDate open = day;
            while (open.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                open = open.minusDays(1);
            }
            return open;
        }

        @Override
        public LocalDate before(LocalDate day, int bankDays) {
            LocalDate open = onOrBefore(day);
            for (int left = bankDays; left > 0; left--) {
                open = onOrBefore(open.minusDays(1));
            }
            return open;
        }
    }
}
