// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

class CardMatcherTest {
    private static final String ANNA = "194511184758";
    private static final String BO = "194511102388";

    private final CardMatcher matcher = new CardMatcher();

    @Test
    void without_candidates_it_is_nobody() {
        assertThat(match(person("1001", ANNA))).isEqualTo(new Match.Nobody());
    }

    @Test
    void the_employment_number_finds_the_card() {
        assertThat(match(person("1001", ANNA), card("c1", "1001", ANNA)))
                .isEqualTo(found("c1", ReasonCode.FOUND_BY_NUMBER));
        assertThat(match(person("1001", ANNA), card("c1", "1001", null)))
                .isEqualTo(found("c1", ReasonCode.FOUND_BY_NUMBER));
        assertThat(match(person("1001", null), card("c1", "1001", ANNA)))
                .isEqualTo(found("c1", ReasonCode.FOUND_BY_NUMBER));
    }

    @Test
    void the_identity_number_finds_a_card_without_an_employment_number() {
        assertThat(match(person("1001", ANNA), card("c1", null, ANNA)))
                .isEqualTo(found("c1", ReasonCode.FOUND_BY_IDENTITY));
    }

    @Test
    void leading_zeros_make_another_employment_number() {
        assertThat(match(person("1001", null), card("c1", "01001", null))).isEqualTo(new Match.Nobody());
    }

    @Test
    void two_cards_with_the_number_are_unclear() {
        assertThat(match(person("1001", ANNA), card("c1", "1001", null), card("c2", "1001", null)))
                .isEqualTo(unclear(ReasonCode.TWO_CANDIDATES));
    }

    @Test
    void two_cards_with_the_identity_number_are_unclear() {
        assertThat(match(person("1001", ANNA), card("c1", null, ANNA), card("c2", null, ANNA)))
                .isEqualTo(unclear(ReasonCode.TWO_CANDIDATES));
        assertThat(match(person("1001", ANNA), card("c1", "1001", ANNA), card("c2", null, ANNA)))
                .isEqualTo(unclear(ReasonCode.TWO_CANDIDATES));
    }

    @Test
    void one_card_by_number_and_another_by_identity_are_unclear() {
        assertThat(match(person("1001", ANNA), card("c1", "1001", null), card("c2", "1002", ANNA)))
                .isEqualTo(unclear(ReasonCode.TWO_CANDIDATES));
    }

    @Test
    void a_number_reused_for_another_person_is_unclear() {
        assertThat(match(person("1001", ANNA), card("c1", "1001", BO)))
                .isEqualTo(unclear(ReasonCode.IDENTITY_DISAGREES));
    }

    @Test
    void a_number_that_may_have_succeeded_the_cards_is_proposed_to_a_person() {
        Employee anna = named("1001", ANNA);
        Employee before = named("1001", "194511784756");

        assertThat(matcher.match(anna, List.of(new HrCandidate(new HrEmployeeId("c1"), before, null))))
                .isEqualTo(unclear(ReasonCode.IDENTITY_SUCCEEDS));
    }

    @Test
    void a_person_with_another_number_is_unclear() {
        assertThat(match(person("1001", ANNA), card("c1", "1002", ANNA)))
                .isEqualTo(unclear(ReasonCode.NUMBER_DISAGREES));
    }

    @Test
    void a_card_of_somebody_else_is_unclear_and_says_whose() {
        HrCandidate linked =
                new HrCandidate(new HrEmployeeId("c1"), person("1001", ANNA), new PayrollEmployeeId("2002"));

        assertThat(match(person("1001", ANNA), linked))
                .isEqualTo(new Match.Unclear(Reason.of(ReasonCode.ALREADY_LINKED, "2002")));
    }

    @Test
    void name_and_email_never_find_anybody() {
        FieldValues.Builder values = FieldValues.builder();
        values.set(EmployeeField.FIRST_NAME, "Anna").set(EmployeeField.LAST_NAME, "Berg");
        Employee anna = new Employee(
                values.set(EmployeeField.WORK_EMAIL, "anna@example.com").build());

        assertThat(match(anna, new HrCandidate(new HrEmployeeId("c1"), anna, null)))
                .isEqualTo(new Match.Nobody());
    }

    private Match match(Employee payroll, HrCandidate... candidates) {
        return matcher.match(payroll, List.of(candidates));
    }

    private static HrCandidate card(String id, @Nullable String number, @Nullable String identity) {
        return new HrCandidate(new HrEmployeeId(id), person(number, identity), null);
    }

    private static Employee person(@Nullable String number, @Nullable String identity) {
        return new Employee(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.IDENTITY_NUMBER, identity)
                .build());
    }

    private static Employee named(String number, String identity) {
        return new Employee(person(number, identity)
                .values()
                .with()
                .set(EmployeeField.FIRST_NAME, "Anna")
                .set(EmployeeField.LAST_NAME, "Berg")
                .build());
    }

    private static Match found(String id, ReasonCode how) {
        return new Match.Found(new HrEmployeeId(id), Reason.of(how));
    }

    private static Match unclear(ReasonCode why) {
        return new Match.Unclear(Reason.of(why));
    }
}
