// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.mapper.internal.People;

class NewRecordTest {
    private static final Set<EmployeeField> ALL = EnumSet.allOf(EmployeeField.class);
    private static final FieldRules RULES = Meetings.rules(
            ALL,
            EnumSet.complementOf(EnumSet.of(EmployeeField.PHONE, EmployeeField.EMPLOYMENT_PERIODS)),
            ConflictRule.ASK);
    private static final FieldValues ANNA = People.values(Map.of(
            EmployeeField.EMPLOYMENT_NUMBER, "1001",
            EmployeeField.FIRST_NAME, "Anna",
            EmployeeField.LAST_NAME, "Berg",
            EmployeeField.PHONE, "+46701740605",
            EmployeeField.STATUS, "ACTIVE",
            EmployeeField.EMPLOYMENT_PERIODS, "2026-12-01..",
            EmployeeField.SALARY, "2026-12-01|1|35000.00"));

    private final ThreeWayPlanner planner = new ThreeWayPlanner();

    @Test
    void a_new_person_gets_what_an_export_carries_and_what_nobody_can_do_without_but_no_status() {
        PersonPlan plan = planner.planNewInPayroll(People.normalised(ANNA, ALL), RULES);

        assertThat(Meetings.words(plan)).isEqualTo("SEND_NEW");
        assertThat(plan.agreedNext())
                .isEqualTo(ANNA.with()
                        .set(EmployeeField.PHONE, null)
                        .set(EmployeeField.STATUS, null)
                        .build());
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NEW_IN_HR);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYMENT_NUMBER, NUMBER_MISSING",
        "FIRST_NAME, NAME_MISSING",
        "LAST_NAME, NAME_MISSING",
        "EMPLOYMENT_PERIODS, PERIOD_MISSING"
    })
    void without_what_a_new_person_needs_nobody_is_created(EmployeeField field, ReasonCode why) {
        PersonPlan plan = planner.planNewInPayroll(
                People.normalised(ANNA.with().set(field, null).build(), ALL), RULES);

        assertThat(Meetings.words(plan)).isEqualTo("REJECT");
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(why);
    }

    @Test
    void a_card_that_cannot_be_used_creates_nobody() {
        NormalisedEmployee card = new NormalisedEmployee(
                new Employee(ANNA),
                ALL,
                List.of(
                        new Finding(EmployeeField.PHONE, Severity.LEFT_OUT, Reason.of(ReasonCode.PHONE_UNREADABLE)),
                        new Finding(
                                EmployeeField.BANK_ACCOUNT,
                                Severity.REJECTED,
                                Reason.of(ReasonCode.BANK_ACCOUNT_ZERO))));

        PersonPlan plan = planner.planNewInPayroll(card, RULES);

        assertThat(Meetings.words(plan)).isEqualTo("REJECT");
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(ReasonCode.BANK_ACCOUNT_ZERO);
    }

    @Test
    void a_salary_of_nothing_stays_behind_and_waits_once_the_person_is_there() {
        FieldValues card =
                ANNA.with().set(EmployeeField.SALARY, "2026-12-01|1|0.00").build();

        PersonPlan plan = planner.planNewInPayroll(People.normalised(card, ALL), RULES);

        assertThat(plan.agreedNext().get(EmployeeField.SALARY)).isNull();
        assertThat(plan.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NEW_IN_HR, ReasonCode.SALARY_IMPLAUSIBLE);
        assertThat(Meetings.words(Meetings.of(EmployeeField.SALARY, null, "2026-12-01|1|0.00", null)
                        .plan(Flow.CARD)))
                .isEqualTo("CASE SALARY:ASK:SALARY_IMPLAUSIBLE");
    }

    @ParameterizedTest
    @CsvSource({"IMPORT, LINK, DORMANT", "EXPORT, Quiet, "})
    void the_status_the_payroll_gave_a_new_person_is_no_news_for_hr(Flow flow, String verdict, String agreed) {
        PersonPlan plan =
                Meetings.of(EmployeeField.STATUS, null, "ACTIVE", "DORMANT").plan(flow);

        assertThat(Meetings.words(plan)).isEqualTo(verdict);
        assertThat(plan.agreedNext().get(EmployeeField.STATUS)).isEqualTo(agreed);
    }

    @Test
    void the_status_somebody_then_sets_in_the_payroll_is_news() {
        assertThat(Meetings.words(Meetings.of(EmployeeField.STATUS, "DORMANT", null, "ACTIVE")
                        .by(Meetings.rules(ALL, Set.of(), ConflictRule.PAYROLL))
                        .plan(Flow.IMPORT)))
                .isEqualTo("UPDATE STATUS:TAKE_PAYROLL:CHANGED_IN_PAYROLL");
    }

    @Test
    void at_a_first_export_hr_decides_but_clears_nothing() {
        PersonPlan plan = Meetings.of(EmployeeField.CITY, null, "a", "b")
                .and(EmployeeField.STREET, null, null, "b")
                .firstPlan(Flow.EXPORT);

        assertThat(Meetings.words(plan)).isEqualTo("SEND STREET:NOTHING:EMPTY_IN_HR CITY:KEEP_HR:FIRST_MEETING");
        assertThat(plan.agreedNext()).isEqualTo(People.values(Map.of(EmployeeField.CITY, "a")));
    }

    @Test
    void what_was_sent_and_did_not_arrive_is_named() {
        NormalisedEmployee sent = People.normalised(
                People.values(Map.of(
                        EmployeeField.CITY, "Umeå",
                        EmployeeField.WORK_EMAIL, "Anna@example.com",
                        EmployeeField.COUNTRY, "SE",
                        EmployeeField.EMPLOYMENT_FORM, "2026-12-01=PERMANENT")),
                ALL);
        NormalisedEmployee readBack = People.normalised(
                People.values(Map.of(
                        EmployeeField.CITY, "Luleå",
                        EmployeeField.WORK_EMAIL, "anna@example.com",
                        EmployeeField.EMPLOYMENT_FORM, "2020-01-01=FIXED_TERM;2026-12-01=PERMANENT")),
                EnumSet.complementOf(EnumSet.of(EmployeeField.COUNTRY)));

        assertThat(planner.missed(sent, readBack, sent.employee().values().fields()))
                .containsExactly(EmployeeField.CITY);
    }
}
