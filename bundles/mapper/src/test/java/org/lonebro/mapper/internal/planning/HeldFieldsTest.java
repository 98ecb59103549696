// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.EMPLOYMENT_NUMBER;
import static org.lonebro.api.hr.EmployeeField.FIRST_NAME;
import static org.lonebro.api.hr.EmployeeField.IDENTITY_NUMBER;
import static org.lonebro.api.hr.EmployeeField.LAST_NAME;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.Flow;

class HeldFieldsTest {
    private static final String OLD = "5210|3141598";
    private static final String NEW = "9180|2236067977";
    private static final String OTHER = "8123|0000017327";
    private static final String COORDINATION = "194511784756";
    private static final String ANNA = "194511184758";

    @ParameterizedTest
    @CsvSource({
        // agreed, hr, payroll: in each flow the same waits
        "5210|3141598, 9180|2236067977, 5210|3141598",
        "5210|3141598, 5210|3141598, 9180|2236067977",
        "5210|3141598, 9180|2236067977, 8123|0000017327",
        "5210|3141598, , 5210|3141598",
        "5210|3141598, 5210|3141598, ",
        ", 9180|2236067977, 8123|0000017327"
    })
    void a_changed_account_waits_in_every_flow_and_both_keep_theirs(
            @Nullable String agreed, @Nullable String hr, @Nullable String payroll) {
        for (Flow flow : new Flow[] {Flow.IMPORT, Flow.EXPORT, Flow.CARD}) {
            PersonPlan plan =
                    Meetings.of(BANK_ACCOUNT, agreed, hr, payroll).held().plan(flow);

            assertThat(Meetings.words(plan)).isEqualTo("CASE BANK_ACCOUNT:ASK:ACCOUNT_CHANGED");
            assertThat(plan.agreedNext().get(BANK_ACCOUNT)).isEqualTo(agreed);
            assertThat(plan.settled()).isEqualTo(Settlement.WAITING);
        }
    }

    @Test
    void an_account_where_there_was_none_is_not_held() {
        assertThat(words(Meetings.of(BANK_ACCOUNT, null, NEW, null).held(), Flow.CARD))
                .isEqualTo("SEND BANK_ACCOUNT:KEEP_HR:CHANGED_IN_HR");
        assertThat(words(Meetings.of(BANK_ACCOUNT, null, null, NEW).held(), Flow.IMPORT))
                .isEqualTo("UPDATE BANK_ACCOUNT:TAKE_PAYROLL:CHANGED_IN_PAYROLL");
    }

    @Test
    void an_account_that_both_changed_alike_is_not_held() {
        assertThat(words(Meetings.of(BANK_ACCOUNT, OLD, NEW, NEW).held(), Flow.IMPORT))
                .isEqualTo("LINK BANK_ACCOUNT:AGREE:CHANGED_ALIKE");
    }

    @Test
    void at_a_first_meeting_two_different_accounts_are_held_and_still_are_at_the_second() {
        Meetings first = Meetings.of(BANK_ACCOUNT, null, OLD, NEW).held();

        PersonPlan plan = first.firstPlan(Flow.IMPORT);

        assertThat(Meetings.words(plan)).isEqualTo("LINK BANK_ACCOUNT:ASK:ACCOUNT_CHANGED");
        assertThat(plan.agreedNext().get(BANK_ACCOUNT)).isEqualTo(OLD);
        assertThat(words(Meetings.of(BANK_ACCOUNT, OLD, OLD, NEW).held(), Flow.CARD))
                .isEqualTo("CASE BANK_ACCOUNT:ASK:ACCOUNT_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({
        // whose value stands, flow, what is done
        "HR, CARD, SEND BANK_ACCOUNT:KEEP_HR:DECIDED_BY_PERSON, NEW",
        "HR, EXPORT, SEND BANK_ACCOUNT:KEEP_HR:DECIDED_BY_PERSON, NEW",
        "HR, IMPORT, CASE BANK_ACCOUNT:ASK:ACCOUNT_CHANGED, OLD",
        "PAYROLL, CARD, UPDATE BANK_ACCOUNT:TAKE_PAYROLL:DECIDED_BY_PERSON, OLD",
        "PAYROLL, IMPORT, UPDATE BANK_ACCOUNT:TAKE_PAYROLL:DECIDED_BY_PERSON, OLD"
    })
    void a_released_account_is_sent_and_a_refused_one_is_put_back(
            ConflictRule winner, Flow flow, String words, String agreedNext) {
        PersonPlan plan = Meetings.of(BANK_ACCOUNT, OLD, NEW, OLD)
                .held()
                .ruled(BANK_ACCOUNT, NEW, OLD, winner)
                .plan(flow);

        assertThat(Meetings.words(plan)).isEqualTo(words);
        assertThat(plan.agreedNext().get(BANK_ACCOUNT)).isEqualTo(agreedNext.equals("NEW") ? NEW : OLD);
    }

    @Test
    void a_word_on_other_values_than_these_is_void() {
        assertThat(words(
                        Meetings.of(BANK_ACCOUNT, OLD, NEW, OLD)
                                .held()
                                .ruled(BANK_ACCOUNT, OTHER, OLD, ConflictRule.HR),
                        Flow.CARD))
                .isEqualTo("CASE BANK_ACCOUNT:ASK:ACCOUNT_CHANGED");
    }

    @Test
    void always_for_a_field_does_not_release_what_is_held() {
        Meetings meeting = Meetings.of(BANK_ACCOUNT, OLD, NEW, OTHER)
                .by(Meetings.rules(
                        java.util.Set.of(BANK_ACCOUNT), java.util.Set.of(BANK_ACCOUNT), ConflictRule.PAYROLL))
                .held();

        assertThat(words(meeting, Flow.IMPORT)).isEqualTo("CASE BANK_ACCOUNT:ASK:ACCOUNT_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({
        "Berg, IDENTITY_SUCCEEDS",
        "Lund, IDENTITY_DISAGREES",
    })
    void a_changed_identity_number_is_proposed_as_a_succession_or_told_as_a_disagreement(String lastName, String why) {
        Meetings meeting = Meetings.of(IDENTITY_NUMBER, COORDINATION, ANNA, COORDINATION)
                .and(FIRST_NAME, "Anna", "Anna", "Anna")
                .and(LAST_NAME, "Berg", "Berg", lastName)
                .held();

        assertThat(Meetings.words(meeting.plan(Flow.CARD))).contains("IDENTITY_NUMBER:ASK:" + why);
    }

    @Test
    void an_identity_number_that_is_gone_from_the_card_is_never_cleared_in_the_payroll() {
        Meetings meeting = Meetings.of(IDENTITY_NUMBER, ANNA, null, ANNA).held();

        assertThat(words(meeting, Flow.EXPORT)).isEqualTo("Quiet");
    }

    @Test
    void the_employment_number_of_somebody_linked_is_never_sent() {
        assertThat(words(Meetings.of(EMPLOYMENT_NUMBER, "1001", "1002", "1001"), Flow.EXPORT))
                .isEqualTo("Quiet");
    }

    @ParameterizedTest
    @CsvSource({
        "HR, IMPORT, LINK CITY:KEEP_HR:DECIDED_BY_PERSON, c",
        "HR, CARD, SEND CITY:KEEP_HR:DECIDED_BY_PERSON, b",
        "PAYROLL, IMPORT, UPDATE CITY:TAKE_PAYROLL:DECIDED_BY_PERSON, c",
        "PAYROLL, CARD, UPDATE CITY:TAKE_PAYROLL:DECIDED_BY_PERSON, c"
    })
    void a_conflict_is_settled_as_the_person_said(ConflictRule winner, Flow flow, String words, String agreedNext) {
        PersonPlan plan = Meetings.of(EmployeeField.CITY, "a", "b", "c")
                .ruled(EmployeeField.CITY, "b", "c", winner)
                .plan(flow);

        assertThat(Meetings.words(plan)).isEqualTo(words);
        assertThat(plan.agreedNext().get(EmployeeField.CITY)).isEqualTo(agreedNext);
        assertThat(plan.settled()).isEqualTo(Settlement.SETTLED);
    }

    private static String words(Meetings meeting, Flow flow) {
        return Meetings.words(meeting.plan(flow));
    }
}
