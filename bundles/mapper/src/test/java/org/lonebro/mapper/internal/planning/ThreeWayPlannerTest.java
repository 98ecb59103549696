// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.mapper.internal.People;

class ThreeWayPlannerTest {
    private static final Set<EmployeeField> ALL = EnumSet.allOf(EmployeeField.class);

    private final ThreeWayPlanner planner = new ThreeWayPlanner();

    @ParameterizedTest
    @CsvSource({
        // agreed, hr, payroll, rule, action, why, agreed next
        "a, a, a, ASK, NOTHING, UNCHANGED, a",
        "a, a, b, ASK, TAKE_PAYROLL, CHANGED_IN_PAYROLL, b",
        "a, a, , ASK, TAKE_PAYROLL, CHANGED_IN_PAYROLL, ",
        "a, b, a, ASK, KEEP_HR, CHANGED_IN_HR, a",
        "a, , a, ASK, KEEP_HR, CHANGED_IN_HR, a",
        "a, b, b, ASK, AGREE, CHANGED_ALIKE, b",
        "a, , , ASK, AGREE, CHANGED_ALIKE, ",
        "a, b, c, ASK, ASK, CHANGED_ON_BOTH, a",
        "a, b, c, PAYROLL, TAKE_PAYROLL, CHANGED_IN_PAYROLL, c",
        "a, b, c, HR, KEEP_HR, CHANGED_IN_HR, a",
        ", , b, ASK, TAKE_PAYROLL, CHANGED_IN_PAYROLL, b",
        ", b, , ASK, KEEP_HR, CHANGED_IN_HR, "
    })
    void an_import_decides_by_the_three_values(
            @Nullable String agreed,
            @Nullable String hr,
            @Nullable String payroll,
            ConflictRule rule,
            FieldAction action,
            ReasonCode why,
            @Nullable String next) {
        PersonPlan plan =
                plan(only(EmployeeField.CITY, rule), city(agreed), known(city(hr)), known(city(payroll)), Flow.IMPORT);

        assertThat(plan.agreedNext().get(EmployeeField.CITY)).isEqualTo(next);
        if (action == FieldAction.NOTHING) {
            assertThat(plan.decisions()).isEmpty();
        } else {
            assertThat(plan.decisions())
                    .containsExactly(new FieldDecision(EmployeeField.CITY, agreed, hr, payroll, action, why));
        }
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(why);
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, a, ASK, Quiet, SETTLED",
        "a, a, b, ASK, UPDATE, SETTLED",
        "a, b, a, ASK, Quiet, SETTLED",
        "a, b, b, ASK, LINK, SETTLED",
        "a, b, c, ASK, CASE, WAITING",
        "a, b, c, HR, Quiet, SETTLED"
    })
    void the_verdict_follows_from_the_decisions(
            String agreed, String hr, String payroll, ConflictRule rule, String verdict, Settlement settled) {
        PersonPlan plan =
                plan(only(EmployeeField.CITY, rule), city(agreed), known(city(hr)), known(city(payroll)), Flow.IMPORT);

        assertThat(word(plan)).isEqualTo(verdict);
        assertThat(plan.settled()).isEqualTo(settled);
    }

    @Test
    void at_the_first_meeting_the_payroll_wins_and_what_is_equal_is_agreed_silently() {
        FieldValues hr = People.values(Map.of(EmployeeField.CITY, "Umeå", EmployeeField.STREET, "Storgatan 1"));
        FieldValues payroll = People.values(Map.of(EmployeeField.CITY, "Umeå", EmployeeField.STREET, "Storgatan 2"));

        PersonPlan plan = plan(everything(ConflictRule.ASK), null, known(hr), known(payroll), Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("UPDATE");
        assertThat(plan.agreedNext()).isEqualTo(payroll);
        assertThat(plan.decisions())
                .containsExactly(new FieldDecision(
                        EmployeeField.STREET,
                        null,
                        "Storgatan 1",
                        "Storgatan 2",
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.FIRST_MEETING));
    }

    @Test
    void a_first_meeting_of_equals_only_links() {
        PersonPlan plan = plan(everything(ConflictRule.ASK), null, known(city("a")), known(city("a")), Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("LINK");
        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(ReasonCode.FIRST_MEETING);
    }

    @Test
    void a_first_meeting_clears_nothing_that_only_hr_has() {
        NormalisedEmployee empty = People.normalised(FieldValues.builder().build(), Set.of(EmployeeField.CITY));

        PersonPlan plan = plan(everything(ConflictRule.PAYROLL), null, known(city("a")), empty, Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("LINK");
        assertThat(plan.agreedNext().get(EmployeeField.CITY)).isNull();
        assertThat(plan.decisions())
                .extracting(FieldDecision::action, FieldDecision::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FieldAction.KEEP_HR, ReasonCode.EMPTY_IN_PAYROLL));
    }

    @Test
    void a_field_known_on_one_side_only_changes_nothing() {
        NormalisedEmployee silent = People.normalised(FieldValues.builder().build(), Set.of());

        PersonPlan noNews = plan(everything(ConflictRule.PAYROLL), city("a"), known(city("b")), silent, Flow.IMPORT);
        PersonPlan noCard = plan(everything(ConflictRule.PAYROLL), city("a"), silent, known(city("b")), Flow.IMPORT);

        assertThat(word(noNews)).isEqualTo("Quiet");
        assertThat(word(noCard)).isEqualTo("Quiet");
        assertThat(noNews.agreedNext()).isEqualTo(city("a"));
        assertThat(noCard.agreedNext()).isEqualTo(city("a"));
    }

    @Test
    void a_value_hr_holds_but_nobody_can_read_does_not_swallow_the_payrolls_news() {
        Finding finding = new Finding(
                EmployeeField.CITY, Severity.LEFT_OUT, new Reason(ReasonCode.TEXT_TOO_LONG, List.of("1000")));
        NormalisedEmployee unreadable =
                new NormalisedEmployee(new Employee(FieldValues.builder().build()), Set.of(), List.of(finding));

        PersonPlan asked =
                plan(only(EmployeeField.CITY, ConflictRule.ASK), city("a"), unreadable, known(city("b")), Flow.IMPORT);
        PersonPlan taken = plan(
                only(EmployeeField.CITY, ConflictRule.PAYROLL), city("a"), unreadable, known(city("b")), Flow.IMPORT);
        PersonPlan kept =
                plan(only(EmployeeField.CITY, ConflictRule.ASK), city("a"), unreadable, known(city("a")), Flow.IMPORT);

        assertThat(word(asked)).isEqualTo("CASE");
        assertThat(word(taken)).isEqualTo("UPDATE");
        assertThat(word(kept)).isEqualTo("Quiet");
    }

    @Test
    void a_field_that_does_not_flow_inwards_is_neither_listed_nor_agreed() {
        FieldRules outwards = new FieldRules(
                "test", Set.of(), Set.of(EmployeeField.CITY), Map.of(EmployeeField.CITY, ConflictRule.ASK));

        PersonPlan plan = plan(outwards, city("a"), known(city("a")), known(city("b")), Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("Quiet");
        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.agreedNext()).isEqualTo(city("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, ACTIVE, ENDED, END",
        "STATUS, ENDED, ACTIVE, UPDATE",
        "STATUS, ACTIVE, DORMANT, UPDATE",
        "EMPLOYMENT_PERIODS, 2020-01-01.., 2020-01-01..2026-11-30, END",
        "EMPLOYMENT_PERIODS, 2020-01-01..2026-12-31, 2020-01-01..2026-11-30, END",
        "EMPLOYMENT_PERIODS, 2020-01-01..2026-11-30, 2020-01-01..2026-12-31, UPDATE",
        "EMPLOYMENT_PERIODS, 2020-01-01..2026-11-30, 2020-01-01.., UPDATE",
        "EMPLOYMENT_PERIODS, 2020-01-01.., 2020-01-01..2024-01-31;2025-01-01.., UPDATE",
        "EMPLOYMENT_PERIODS, 2018-01-01..2019-12-31;2020-01-01.., 2018-01-01..2019-12-31, END",
        "EMPLOYMENT_PERIODS, 2020-01-01.., , END",
        "EMPLOYMENT_PERIODS, , 2020-01-01..2020-12-31, UPDATE"
    })
    void an_update_that_ends_an_employment_is_counted_as_an_end(
            EmployeeField field, @Nullable String before, @Nullable String after, String verdict) {
        FieldValues old = FieldValues.builder().set(field, before).build();
        FieldValues now = FieldValues.builder().set(field, after).build();

        assertThat(word(plan(only(field, ConflictRule.ASK), old, known(old), known(now), Flow.IMPORT)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"BANK_ACCOUNT, 8123-2|0000017327, 8123|0000017327", "WORK_EMAIL, Anna@example.com, anna@example.com"})
    void two_spellings_of_one_thing_are_no_change(EmployeeField field, String one, String other) {
        FieldValues hr = People.values(Map.of(field, one));
        FieldValues payroll = People.values(Map.of(field, other));

        assertThat(word(plan(only(field, ConflictRule.ASK), hr, known(hr), known(payroll), Flow.IMPORT)))
                .isEqualTo("Quiet");
    }

    @Test
    void nobody_with_a_card_becomes_a_new_card_with_the_inward_fields() {
        FieldValues payroll = People.values(Map.of(
                EmployeeField.EMPLOYMENT_NUMBER, "1001",
                EmployeeField.FIRST_NAME, "Anna",
                EmployeeField.LAST_NAME, "Berg",
                EmployeeField.CITY, "Umeå",
                EmployeeField.SALARY, "2024-01-01|1|35000.00"));
        FieldRules rules = new FieldRules(
                "test",
                Set.of(EmployeeField.FIRST_NAME, EmployeeField.LAST_NAME, EmployeeField.CITY),
                Set.of(EmployeeField.SALARY),
                conflicts(ALL, ConflictRule.ASK));

        PersonPlan plan = planner.plan(new Meeting(known(payroll), null, null), rules, Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("CREATE");
        assertThat(plan.agreedNext())
                .isEqualTo(payroll.with().set(EmployeeField.SALARY, null).build());
        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NEW_IN_PAYROLL);
    }

    @Test
    void a_new_person_whose_record_does_not_tell_a_name_gets_no_card() {
        FieldValues payroll = People.values(Map.of(EmployeeField.EMPLOYMENT_NUMBER, "1001"));
        NormalisedEmployee nameless = People.normalised(payroll, Set.of(EmployeeField.EMPLOYMENT_NUMBER));

        PersonPlan plan = planner.plan(new Meeting(nameless, null, null), everything(ConflictRule.ASK), Flow.IMPORT);

        assertThat(word(plan)).isEqualTo("REJECT");
        assertThat(plan.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NAME_MISSING);
    }

    @Test
    void what_was_found_in_the_payrolls_record_is_said_after_the_main_reason() {
        FieldValues anna = People.values(Map.of(
                EmployeeField.EMPLOYMENT_NUMBER, "1001",
                EmployeeField.FIRST_NAME, "Anna",
                EmployeeField.LAST_NAME, "Berg"));
        NormalisedEmployee payroll = new NormalisedEmployee(
                new Employee(anna),
                anna.fields(),
                List.of(
                        finding(EmployeeField.IDENTITY_NUMBER, Severity.NOTICE, ReasonCode.IDENTITY_MISSING),
                        finding(EmployeeField.PHONE, Severity.LEFT_OUT, ReasonCode.PHONE_UNREADABLE)));

        PersonPlan created = planner.plan(new Meeting(payroll, null, null), everything(ConflictRule.ASK), Flow.IMPORT);
        PersonPlan linked = plan(everything(ConflictRule.ASK), null, known(anna), payroll, Flow.IMPORT);

        assertThat(created.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NEW_IN_PAYROLL, ReasonCode.PHONE_UNREADABLE, ReasonCode.IDENTITY_MISSING);
        assertThat(linked.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.FIRST_MEETING, ReasonCode.PHONE_UNREADABLE, ReasonCode.IDENTITY_MISSING);
    }

    @Test
    void an_outgoing_flow_sends_what_hr_changed_and_writes_nothing_in_hr() {
        FieldRules rules = everything(ConflictRule.HR);
        FieldValues hr = People.values(Map.of(EmployeeField.CITY, "b", EmployeeField.STREET, "b"));
        FieldValues payroll = People.values(Map.of(EmployeeField.STREET, "c", EmployeeField.CARE_OF, "c"));

        PersonPlan plan = plan(rules, FieldValues.builder().build(), known(hr), known(payroll), Flow.CARD);

        assertThat(word(plan)).isEqualTo("SEND");
        assertThat(plan.decisions())
                .extracting(FieldDecision::field, FieldDecision::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EmployeeField.STREET, FieldAction.KEEP_HR),
                        org.assertj.core.groups.Tuple.tuple(EmployeeField.CITY, FieldAction.KEEP_HR));
    }

    private PersonPlan plan(
            FieldRules rules,
            @Nullable FieldValues agreed,
            NormalisedEmployee hr,
            NormalisedEmployee payroll,
            Flow flow) {
        return planner.plan(new Meeting(payroll, hr, agreed), rules, flow);
    }

    private static Finding finding(EmployeeField field, Severity severity, ReasonCode code) {
        return new Finding(field, severity, Reason.of(code));
    }

    private static FieldValues city(@Nullable String city) {
        return FieldValues.builder().set(EmployeeField.CITY, city).build();
    }

    private static NormalisedEmployee known(FieldValues values) {
        return People.normalised(values, ALL);
    }

    private static FieldRules everything(ConflictRule rule) {
        return new FieldRules("test", ALL, ALL, conflicts(ALL, rule));
    }

    private static FieldRules only(EmployeeField field, ConflictRule rule) {
        return new FieldRules("test", Set.of(field), Set.of(), Map.of(field, rule));
    }

    private static Map<EmployeeField, ConflictRule> conflicts(Set<EmployeeField> fields, ConflictRule rule) {
        return fields.stream().collect(java.util.stream.Collectors.toMap(field -> field, field -> rule));
    }

    private static String word(PersonPlan plan) {
        if (plan.verdict() instanceof Verdict.Do line) {
            OperationKind kind = line.kind();
            return kind.name();
        }
        return "Quiet";
    }
}
