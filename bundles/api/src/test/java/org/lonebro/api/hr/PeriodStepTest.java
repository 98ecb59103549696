// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmploymentForm.FIXED_TERM;
import static org.lonebro.api.hr.EmploymentForm.PERMANENT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.PeriodStep.Add;
import org.lonebro.api.hr.PeriodStep.Correct;
import org.lonebro.api.hr.PeriodStep.Keep;
import org.lonebro.api.hr.PeriodStep.Lose;
import org.lonebro.api.hr.PeriodStep.Reform;

class PeriodStepTest {
    @Test
    void keeps_what_is_wanted_as_it_is_whatever_its_order() {
        EmploymentPeriod old = period("2013-01-31", "2014-12-31", FIXED_TERM);
        EmploymentPeriod now = period("2016-01-01", null, PERMANENT);

        assertThat(PeriodStep.between(List.of(now, old), List.of(old, now))).containsExactly(new Keep(0), new Keep(1));
    }

    @Test
    void a_corrected_start_is_the_same_period() {
        EmploymentPeriod wanted = period("2016-01-11", null, PERMANENT);

        assertThat(PeriodStep.between(List.of(period("2016-01-01", null, PERMANENT)), List.of(wanted)))
                .containsExactly(new Correct(0, wanted.start(), null));
    }

    @Test
    void a_new_form_closes_the_old_period_and_adds_one() {
        EmploymentPeriod closed = period("2016-01-01", "2026-11-30", FIXED_TERM);
        EmploymentPeriod next = period("2026-12-01", null, PERMANENT);

        assertThat(PeriodStep.between(List.of(period("2016-01-01", null, FIXED_TERM)), List.of(closed, next)))
                .containsExactly(new Correct(0, closed.start(), closed.end()), new Add(next));
    }

    @Test
    void a_form_that_changed_in_place_is_told_apart() {
        EmploymentPeriod wanted = period("2016-01-01", null, PERMANENT);

        assertThat(PeriodStep.between(List.of(period("2016-01-01", null, FIXED_TERM)), List.of(wanted)))
                .containsExactly(new Reform(0, wanted));
    }

    @Test
    void a_re_hire_is_added_and_the_old_employment_stays() {
        EmploymentPeriod old = period("2013-01-31", "2014-12-31", FIXED_TERM);
        EmploymentPeriod again = period("2026-12-01", null, null);

        assertThat(PeriodStep.between(List.of(old), List.of(old, again))).containsExactly(new Keep(0), new Add(again));
    }

    @Test
    void a_period_nobody_wants_is_told_as_lost() {
        EmploymentPeriod now = period("2016-01-01", null, PERMANENT);

        assertThat(PeriodStep.between(List.of(period("2013-01-31", "2014-12-31", null), now), List.of(now)))
                .containsExactly(new Lose(0), new Keep(1));
    }

    @Test
    void does_not_guess_which_of_two_overlapping_periods_is_meant() {
        EmploymentPeriod one = period("2016-01-01", "2016-06-30", null);
        EmploymentPeriod other = period("2016-07-01", "2016-12-31", null);
        EmploymentPeriod wanted = period("2016-03-01", "2016-10-31", null);

        assertThat(PeriodStep.between(List.of(one, other), List.of(wanted)))
                .containsExactly(new Lose(0), new Lose(1), new Add(wanted));
    }

    private static EmploymentPeriod period(String start, @Nullable String end, @Nullable EmploymentForm form) {
        return new EmploymentPeriod(LocalDate.parse(start), end == null ? null : LocalDate.parse(end), form);
    }
}
