// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.SALARY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.Flow;

class SalarySendingTest {
    private static final String NOW = "2024-01-01|1|35000.00";

    @ParameterizedTest
    @CsvSource({
        "2024-01-01|1|35000.00, 2024-01-01|1|36000.00, SEND SALARY:KEEP_HR:CHANGED_IN_HR",
        "2024-01-01|1|35000.00, 2024-01-01|1|35000.00;2026-12-01|1|37000.00, SEND SALARY:KEEP_HR:CHANGED_IN_HR",
        // a backdated row after a later one keeps the later one
        "2024-01-01|1|35000.00, 2023-06-01|1|34000.00;2024-01-01|1|35000.00, SEND SALARY:KEEP_HR:CHANGED_IN_HR",
        "2024-01-01|1|35000.00, 2024-01-01|1|35000.00;2024-01-01|2|100.00, SEND SALARY:KEEP_HR:CHANGED_IN_HR",
        "2024-01-01|1|35000.00, 2026-12-01|1|37000.00, CASE SALARY:ASK:SALARY_WOULD_BE_LOST",
        "2024-01-01|1|35000.00, , CASE SALARY:ASK:SALARY_WOULD_BE_LOST",
        // version 1 of the API has no dates
        "|1|35000.00, |1|35000.00;2026-12-01|1|37000.00, CASE SALARY:ASK:SALARY_UNDATED",
        "2024-01-01|1|35000.00, 2024-01-01|1|350000.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        "2024-01-01|1|35000.00, 2024-01-01|1|3500.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        "2024-01-01|1|35000.00, 2024-01-01|1|35000.00;2026-12-01|1|0.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        "2024-01-01|1|35000.00, 2024-01-01|1|-35000.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        "2024-01-01|1|35000.00, 2024-01-01|1|35000.00;2024-01-01|2|0.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        ", 2024-01-01|1|35000.00, SEND SALARY:KEEP_HR:CHANGED_IN_HR",
        ", 2024-01-01|1|0.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE"
    })
    void rows_are_changed_and_added_but_never_lost_and_never_leap(
            @Nullable String there, @Nullable String card, String words) {
        assertThat(Meetings.words(Meetings.of(SALARY, there, card, there).plan(Flow.EXPORT)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01|1|36000.00, UPDATE SALARY:TAKE_PAYROLL:CHANGED_IN_PAYROLL",
        "2026-12-01|1|36000.00, UPDATE SALARY:TAKE_PAYROLL:CHANGED_IN_PAYROLL",
        "2024-01-01|1|35000.00;2024-01-01|2|0.00, UPDATE SALARY:TAKE_PAYROLL:CHANGED_IN_PAYROLL",
        ", UPDATE SALARY:TAKE_PAYROLL:CHANGED_IN_PAYROLL",
        "2024-01-01|1|350000.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE",
        "2024-01-01|1|0.00, CASE SALARY:ASK:SALARY_IMPLAUSIBLE"
    })
    void what_leaps_waits_inwards_too(@Nullable String there, String words) {
        assertThat(Meetings.words(Meetings.of(SALARY, NOW, NOW, there).plan(Flow.IMPORT)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01|1|350000.00, SEND SALARY:KEEP_HR:DECIDED_BY_PERSON",
        "2026-12-01|1|36000.00, CASE SALARY:ASK:SALARY_WOULD_BE_LOST"
    })
    void a_person_may_allow_a_leap_but_no_loss(String card, String words) {
        Meetings meeting = Meetings.of(SALARY, NOW, card, NOW).ruled(SALARY, card, NOW, ConflictRule.HR);

        assertThat(Meetings.words(meeting.plan(Flow.CARD))).isEqualTo(words);
    }

    @Test
    void a_word_for_hr_in_a_conflict_still_loses_no_row() {
        String card = "2024-01-01|1|36000.00";
        String there = "2024-01-01|1|35000.00;2026-12-01|1|37000.00";
        Meetings meeting = Meetings.of(SALARY, NOW, card, there).ruled(SALARY, card, there, ConflictRule.HR);

        PersonPlan plan = meeting.plan(Flow.CARD);

        assertThat(Meetings.words(plan)).isEqualTo("CASE SALARY:ASK:SALARY_WOULD_BE_LOST");
    }
}
