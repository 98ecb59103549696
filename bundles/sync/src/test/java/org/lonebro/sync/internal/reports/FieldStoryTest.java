// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.PlainRules;

class FieldStoryTest {
    private final Bridge bridge = new Bridge();

    @BeforeEach
    void import_two_people() {
        bridge.payroll.records().addAll(people(1, 2));
        bridge.apply();
    }

    @Test
    void tells_the_three_values_and_what_the_next_import_would_do() {
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, "Ström"));

        FieldExplanation story = explain("1", EmployeeField.LAST_NAME);

        assertThat(story.decision())
                .isEqualTo(new FieldDecision(
                        EmployeeField.LAST_NAME,
                        "Öberg",
                        "Öberg",
                        "Ström",
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.CHANGED_IN_PAYROLL));
        assertThat(story.agreedBy()).isEqualTo(new RunId(1));
        assertThat(story.rule().code()).isEqualTo(ReasonCode.CHANGED_IN_PAYROLL);
    }

    @Test
    void says_that_nothing_would_be_done_about_an_agreed_field() {
        FieldExplanation story = explain("2", EmployeeField.FIRST_NAME);

        assertThat(story.decision().action()).isEqualTo(FieldAction.NOTHING);
        assertThat(story.rule().code()).isEqualTo(ReasonCode.UNCHANGED);
    }

    @Test
    void finds_the_person_by_the_number_in_hr() {
        bridge.register.edit(bridge.links().get(0).hrId(), with(person(1), EmployeeField.EMPLOYMENT_NUMBER, "A-1"));

        FieldExplanation story = explain("A-1", EmployeeField.EMPLOYMENT_NUMBER);

        assertThat(story.employee().text()).isEqualTo("1");
        assertThat(story.decision().action()).isEqualTo(FieldAction.KEEP_HR);
    }

    @Test
    void says_why_a_record_cannot_be_used() {
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, PlainRules.UNUSABLE));

        FieldExplanation story = explain("1", EmployeeField.CITY);

        assertThat(story.decision().action()).isEqualTo(FieldAction.NOTHING);
        assertThat(story.rule().code()).isEqualTo(ReasonCode.NAME_MISSING);
    }

    @Test
    void tells_of_a_linked_person_whom_the_payroll_no_longer_shows() {
        bridge.payroll.records().remove(0);

        FieldExplanation story = explain("1", EmployeeField.FIRST_NAME);

        assertThat(story.decision().agreed()).isEqualTo("Åsa1");
        assertThat(story.decision().payroll()).isNull();
        assertThat(story.rule().code()).isEqualTo(ReasonCode.MISSING_IN_PAYROLL);
    }

    @Test
    void tells_that_a_person_without_a_card_would_get_the_value() {
        bridge.payroll.records().add(person(3));

        FieldExplanation story = explain("3", EmployeeField.FIRST_NAME);

        assertThat(story.decision().action()).isEqualTo(FieldAction.TAKE_PAYROLL);
        assertThat(story.rule().code()).isEqualTo(ReasonCode.NEW_IN_PAYROLL);
        assertThat(story.agreedBy()).isNull();
    }

    @Test
    void refuses_somebody_nobody_knows() {
        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(() -> explain("99", EmployeeField.CITY))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.EMPLOYEE_UNKNOWN));
    }

    private FieldExplanation explain(String number, EmployeeField field) {
        return bridge.reports().explain(Bridge.ACME, new EmploymentNumber(number), field);
    }
}
