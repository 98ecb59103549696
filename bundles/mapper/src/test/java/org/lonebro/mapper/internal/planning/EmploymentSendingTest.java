// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.EMPLOYMENT_FORM;
import static org.lonebro.api.hr.EmployeeField.EMPLOYMENT_PERIODS;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.Flow;

class EmploymentSendingTest {
    private static final String RUNNING = "2020-01-01..";
    private static final String TWO = "2018-01-01..2019-12-31;2020-01-01..";

    @ParameterizedTest
    @CsvSource({
        // what the payroll has and was agreed, what HR has now, what an export does
        "2020-01-01.., 2020-02-01.., SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR",
        "2020-01-01.., 2020-01-01..2026-12-31, SEND_END EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR",
        "2018-01-01..2019-12-31, 2018-01-01..2019-12-31;2026-12-01.., SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR",
        "2018-01-01..2019-12-31;2020-01-01.., 2020-01-01.., CASE EMPLOYMENT_PERIODS:ASK:PERIOD_WOULD_BE_LOST",
        "2020-01-01.., , CASE EMPLOYMENT_PERIODS:ASK:PERIOD_WOULD_BE_LOST",
        "2018-01-01..2019-12-31;2020-01-01.., 2018-01-01..2019-12-31;2020-02-01..,"
                + " CASE EMPLOYMENT_PERIODS:ASK:PERIOD_GAP",
        "2018-01-01..2019-12-31;2020-01-01.., 2018-01-01..2020-01-31;2020-02-01..,"
                + " SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR",
        "2018-01-01..2019-06-30;2020-01-01.., 2018-01-01..2019-06-30;2020-02-01..,"
                + " SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR"
    })
    void periods_are_corrected_ended_and_added_but_never_lost(String there, @Nullable String card, String words) {
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, there, card, there).plan(Flow.EXPORT);

        assertThat(Meetings.words(plan)).isEqualTo(words);
        assertThat(plan.agreedNext().get(EMPLOYMENT_PERIODS)).isEqualTo(words.startsWith("SEND") ? card : there);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01.., CASE EMPLOYMENT_PERIODS:ASK:PERIOD_WOULD_BE_LOST",
        "2018-01-01..2019-12-31;2020-02-01.., SEND EMPLOYMENT_PERIODS:KEEP_HR:DECIDED_BY_PERSON"
    })
    void a_person_may_allow_a_gap_but_no_loss(String card, String words) {
        Meetings meeting =
                Meetings.of(EMPLOYMENT_PERIODS, TWO, card, TWO).ruled(EMPLOYMENT_PERIODS, card, TWO, ConflictRule.HR);

        assertThat(Meetings.words(meeting.plan(Flow.CARD))).isEqualTo(words);
    }

    @Test
    void a_person_may_take_the_payrolls_periods_back() {
        Meetings meeting = Meetings.of(EMPLOYMENT_PERIODS, TWO, RUNNING, TWO)
                .ruled(EMPLOYMENT_PERIODS, RUNNING, TWO, ConflictRule.PAYROLL);

        assertThat(Meetings.words(meeting.plan(Flow.CARD)))
                .isEqualTo("UPDATE EMPLOYMENT_PERIODS:TAKE_PAYROLL:DECIDED_BY_PERSON");
    }

    @Test
    void a_changed_form_closes_a_period_begins_another_and_goes_along() {
        String days = "2020-01-01..2026-11-30;2026-12-01..";
        String forms = "2020-01-01=FIXED_TERM;2026-12-01=PERMANENT";
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, RUNNING, days, RUNNING)
                .and(EMPLOYMENT_FORM, "2020-01-01=FIXED_TERM", forms, "2020-01-01=FIXED_TERM")
                .plan(Flow.EXPORT);

        assertThat(Meetings.words(plan))
                .isEqualTo("SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR EMPLOYMENT_FORM:KEEP_HR:CHANGED_IN_HR");
        assertThat(plan.agreedNext().get(EMPLOYMENT_PERIODS)).isEqualTo(days);
        assertThat(plan.agreedNext().get(EMPLOYMENT_FORM)).isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource({
        // days on the card, what is done: an end still reaches the payroll, a new period waits with the form
        "2020-01-01.., CASE EMPLOYMENT_FORM:ASK:FORM_CHANGED_IN_PLACE",
        "2020-01-01..2026-12-31, SEND_END EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR"
                + " EMPLOYMENT_FORM:ASK:FORM_CHANGED_IN_PLACE",
        "2020-01-01..2025-12-31;2026-12-01.., CASE EMPLOYMENT_PERIODS:ASK:FORM_CHANGED_IN_PLACE"
                + " EMPLOYMENT_FORM:ASK:FORM_CHANGED_IN_PLACE"
    })
    void the_form_of_a_period_that_is_there_never_changes(String days, String words) {
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, RUNNING, days, RUNNING)
                .and(EMPLOYMENT_FORM, "2020-01-01=FIXED_TERM", "2020-01-01=PERMANENT", "2020-01-01=FIXED_TERM")
                .ruled(EMPLOYMENT_FORM, "2020-01-01=PERMANENT", "2020-01-01=FIXED_TERM", ConflictRule.HR)
                .plan(Flow.EXPORT);

        assertThat(Meetings.words(plan)).isEqualTo(words);
    }

    @Test
    void a_form_that_only_hr_knows_of_an_old_period_is_not_sent_and_not_lost() {
        String days = "2020-01-01..2026-11-30;2026-12-01..";
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, RUNNING, days, RUNNING)
                .and(EMPLOYMENT_FORM, null, "2020-01-01=FIXED_TERM;2026-12-01=PERMANENT", null)
                .plan(Flow.EXPORT);

        assertThat(plan.agreedNext().get(EMPLOYMENT_FORM)).isEqualTo("2026-12-01=PERMANENT");
    }

    @Test
    void a_new_period_waits_until_the_payrolls_news_of_forms_has_come_in() {
        String days = "2020-01-01..2026-11-30;2026-12-01..";
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, RUNNING, days, RUNNING)
                .and(
                        EMPLOYMENT_FORM,
                        "2020-01-01=FIXED_TERM",
                        "2020-01-01=FIXED_TERM;2026-12-01=PERMANENT",
                        "2020-01-01=SUBSTITUTE")
                .by(Meetings.rules(
                        Set.of(EMPLOYMENT_PERIODS, EMPLOYMENT_FORM),
                        Set.of(EMPLOYMENT_PERIODS, EMPLOYMENT_FORM),
                        ConflictRule.PAYROLL))
                .plan(Flow.EXPORT);

        assertThat(Meetings.words(plan)).isEqualTo("Quiet");
    }

    @ParameterizedTest
    @CsvSource({
        // the payroll's, the card's, what a saved card sends
        "2020-01-01.., 2020-01-01..2026-12-31, ",
        "2020-01-01..2026-12-31, 2020-02-01.., 2020-02-01..2026-12-31",
        "2018-01-01..2019-12-31, 2018-01-01..2019-06-30;2026-12-01..2027-06-30,"
                + " 2018-01-01..2019-12-31;2026-12-01..2027-06-30",
        // the period that goes on leaves no room: an export sends it
        "2020-01-01.., 2020-01-01..2026-11-30;2026-12-01.., "
    })
    void a_saved_card_can_leave_the_payrolls_last_days_alone(String there, String card, @Nullable String sent) {
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, there, card, there)
                .by(Meetings.leavingEnds(Set.of(EMPLOYMENT_FORM)))
                .plan(Flow.CARD);

        assertThat(Meetings.words(plan))
                .isEqualTo(sent == null ? "Quiet" : "SEND EMPLOYMENT_PERIODS:KEEP_HR:CHANGED_IN_HR");
        assertThat(plan.agreedNext().get(EMPLOYMENT_PERIODS)).isEqualTo(sent == null ? there : sent);
        assertThat(plan.decisions())
                .allSatisfy(decision -> assertThat(decision.hr()).isEqualTo(sent));
    }

    @Test
    void a_new_period_takes_its_form_along_though_a_saved_card_does_not_carry_forms() {
        String days = "2018-01-01..2019-12-31;2026-12-01..";
        PersonPlan plan = Meetings.of(EMPLOYMENT_PERIODS, "2018-01-01..2019-12-31", days, "2018-01-01..2019-12-31")
                .and(EMPLOYMENT_FORM, null, "2026-12-01=SUBSTITUTE", null)
                .by(Meetings.leavingEnds(Set.of(EMPLOYMENT_FORM)))
                .plan(Flow.CARD);

        assertThat(plan.agreedNext().get(EMPLOYMENT_FORM)).isEqualTo("2026-12-01=SUBSTITUTE");
    }
}
