// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunSummary;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.People;
import org.lonebro.sync.internal.testkit.PlainRules;

class ImportTest {
    private final Bridge bridge = new Bridge();

    @Test
    void creates_and_links_everybody_the_first_time() {
        bridge.payroll.records().addAll(people(1, 7));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().creates()).isEqualTo(7);
        assertThat(run.counts().applied()).isEqualTo(7);
        assertThat(bridge.register.cards()).hasSize(7);
        assertThat(bridge.links()).hasSize(7);
        assertThat(new RunSummary(run).sentence(Locale.forLanguageTag("sv"))).isEqualTo("7 nya");
    }

    @Test
    void looks_into_nothing_and_writes_nothing_on_a_quiet_morning() {
        bridge.payroll.records().addAll(people(1, 7));
        bridge.apply();
        int parsed = bridge.payroll.parsed();
        int lookUps = bridge.register.lookUps();
        String world = bridge.world();

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().unchanged()).isEqualTo(7);
        assertThat(run.counts().planned()).isZero();
        assertThat(bridge.payroll.parsed()).isEqualTo(parsed);
        assertThat(bridge.register.lookUps()).isEqualTo(lookUps);
        assertThat(bridge.world()).isEqualTo(world);
    }

    @Test
    void asks_hr_once_about_changed_people_of_several_pages() {
        bridge.payroll.records().addAll(people(1, 9));
        bridge.apply();
        int lookUps = bridge.register.lookUps();
        for (int changed : List.of(0, 4, 8)) {
            bridge.payroll.records().set(changed, with(person(changed + 1), EmployeeField.LAST_NAME, "Ström"));
        }

        SyncRun run = bridge.run(RunMode.PREVIEW_FIRST);

        assertThat(run.counts().updates()).isEqualTo(3);
        assertThat(bridge.register.lookUps()).isEqualTo(lookUps + 1);
    }

    @Test
    void writes_only_the_field_that_changed_in_the_payroll() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.apply();
        HrEmployeeId card = bridge.links().get(1).hrId();
        bridge.register.edit(card, with(person(2), EmployeeField.CITY, "Umeå"));
        bridge.payroll.records().set(1, with(person(2), EmployeeField.LAST_NAME, "Ström"));

        SyncRun run = bridge.apply();

        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(run.counts().unchanged()).isEqualTo(2);
        assertThat(bridge.register.withNumber("2")).hasValueSatisfying(found -> {
            assertThat(found.employee().get(EmployeeField.LAST_NAME)).isEqualTo("Ström");
            assertThat(found.employee().get(EmployeeField.CITY)).isEqualTo("Umeå");
        });
    }

    @Test
    void clears_what_the_payroll_cleared() {
        bridge.payroll.records().add(with(person(1), EmployeeField.CITY, "Umeå"));
        bridge.apply();
        bridge.payroll.records().set(0, person(1));

        bridge.apply();

        assertThat(bridge.register.withNumber("1"))
                .hasValueSatisfying(card ->
                        assertThat(card.employee().get(EmployeeField.CITY)).isNull());
    }

    @Test
    void links_a_card_that_is_there_and_creates_no_second() {
        bridge.register.edit(null, person(1));
        bridge.register.edit(null, with(person(2), EmployeeField.CITY, "Umeå"));
        bridge.payroll.records().addAll(people(1, 2));

        SyncRun run = bridge.apply();

        assertThat(run.counts().links()).isEqualTo(1);
        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(run.counts().creates()).isZero();
        assertThat(bridge.register.cards()).hasSize(2);
        assertThat(bridge.plan(run).get(0).operation().reasons().get(0).code()).isEqualTo(ReasonCode.FOUND_BY_NUMBER);
    }

    @Test
    void keeps_a_person_whose_record_cannot_be_used_and_goes_on_with_the_others() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.apply();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, PlainRules.UNUSABLE));
        bridge.payroll.records().set(1, with(person(2), EmployeeField.LAST_NAME, "unreadable"));
        bridge.payroll.records().set(2, with(person(3), EmployeeField.LAST_NAME, "Ström"));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().rejects()).isEqualTo(2);
        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(bridge.plan(run))
                .extracting(line -> line.operation().reasons().get(0).code())
                .containsExactlyInAnyOrder(
                        ReasonCode.NAME_MISSING, ReasonCode.RECORD_UNREADABLE, ReasonCode.CHANGED_IN_PAYROLL);
        assertThat(bridge.register.withNumber("1"))
                .hasValueSatisfying(card -> assertThat(card.version()).isEqualTo(1));
        assertThat(new RunSummary(run).sentence(Locale.ENGLISH)).isEqualTo("1 changed, 2 wait for you");
    }

    @Test
    void one_record_that_breaks_the_rules_themselves_stops_nobody_else() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.payroll.records().set(1, with(person(2), EmployeeField.LAST_NAME, PlainRules.UNFORESEEN));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().creates()).isEqualTo(2);
        assertThat(bridge.plan(run))
                .filteredOn(line -> line.operation().kind() == OperationKind.REJECT)
                .extracting(line -> line.operation().reasons().get(0))
                .containsExactly(Reason.of(ReasonCode.RECORD_UNREADABLE, "IllegalArgumentException"));
    }

    @Test
    void says_so_when_the_card_of_a_changed_person_is_gone() {
        bridge.payroll.records().addAll(people(1, 2));
        bridge.apply();
        bridge.register.remove(bridge.links().get(0).hrId());
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, "Ström"));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(bridge.plan(run)).hasSize(1);
        assertThat(bridge.plan(run).get(0).operation().reasons().get(0).code()).isEqualTo(ReasonCode.GONE_IN_HR);
        assertThat(bridge.register.cards()).hasSize(1);
    }

    @Test
    void asks_a_person_every_morning_while_both_sides_differ_and_writes_neither() {
        bridge.payroll.records().add(with(person(1), EmployeeField.BANK_ACCOUNT, "5000|1"));
        bridge.apply();
        HrEmployeeId card = bridge.links().get(0).hrId();
        bridge.register.edit(card, with(person(1), EmployeeField.BANK_ACCOUNT, "5000|2"));
        bridge.payroll.records().set(0, with(person(1), EmployeeField.BANK_ACCOUNT, "5000|3"));
        int writes = bridge.register.writes();

        for (int morning = 0; morning < 3; morning++) {
            SyncRun run = bridge.apply();

            assertThat(run.state()).isEqualTo(RunState.PARTIAL);
            assertThat(run.counts().cases()).isEqualTo(1);
            assertThat(bridge.plan(run).get(0).operation().decisions())
                    .singleElement()
                    .satisfies(decision -> assertThat(decision.action()).isEqualTo(FieldAction.ASK));
        }
        assertThat(bridge.register.writes()).isEqualTo(writes);
    }

    @Test
    void looks_again_next_time_at_a_person_for_whom_something_waits() {
        bridge.payroll.records().add(with(person(1), EmployeeField.BANK_ACCOUNT, "5000|1"));
        bridge.apply();
        HrEmployeeId card = bridge.links().get(0).hrId();
        bridge.register.edit(card, with(person(1), EmployeeField.BANK_ACCOUNT, "5000|2"));
        bridge.payroll
                .records()
                .set(0, with(with(person(1), EmployeeField.BANK_ACCOUNT, "5000|3"), EmployeeField.CITY, "Umeå"));
        assertThat(bridge.apply().counts().updates()).isEqualTo(1);

        SyncRun next = bridge.apply();

        assertThat(next.counts().cases()).isEqualTo(1);
    }

    @Test
    void looks_at_everybody_again_under_new_rules_and_writes_nothing() {
        bridge.payroll.records().addAll(people(1, 4));
        bridge.apply();
        int parsed = bridge.payroll.parsed();
        int writes = bridge.register.writes();
        bridge.rules.newVersion();

        SyncRun run = bridge.apply();

        assertThat(bridge.payroll.parsed()).isEqualTo(parsed + 4);
        assertThat(run.counts().planned()).isZero();
        assertThat(bridge.register.writes()).isEqualTo(writes);
    }

    @Test
    void leaves_a_card_alone_that_was_edited_after_the_plan_was_made() {
        bridge.payroll.records().addAll(people(1, 2));
        bridge.apply();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, "Ström"));
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);
        bridge.register.edit(bridge.links().get(0).hrId(), with(person(1), EmployeeField.CITY, "Umeå"));

        bridge.engine.approve(preview.id(), Bridge.ANNA);

        SyncRun run = bridge.settled(preview.id());
        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(outcome(bridge.plan(run).get(0)))
                .isInstanceOfSatisfying(
                        ApplyOutcome.Deferred.class,
                        deferred -> assertThat(deferred.reason().code()).isEqualTo(ReasonCode.CHANGED_MEANWHILE));
        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.register.withNumber("1")).hasValueSatisfying(card -> {
            assertThat(card.employee().get(EmployeeField.LAST_NAME)).isEqualTo("Ström");
            assertThat(card.employee().get(EmployeeField.CITY)).isEqualTo("Umeå");
        });
    }

    @Test
    void tells_the_hosts_refusal_of_one_person_and_does_the_others() {
        bridge.register.refuse("2");
        bridge.payroll.records().addAll(people(1, 3));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(bridge.links()).hasSize(2);
        assertThat(outcome(bridge.plan(run).get(1)))
                .isInstanceOfSatisfying(ApplyOutcome.Rejected.class, rejected -> assertThat(
                                rejected.reason().sentence(Locale.ENGLISH))
                        .isEqualTo("HR refused the change: the number series is closed"));
    }

    @Test
    void takes_a_record_shown_twice_by_a_shifting_page_for_one() {
        bridge.payroll.records().addAll(people(1, 4));
        bridge.payroll.records().add(person(3));

        SyncRun first = bridge.apply();
        SyncRun second = bridge.apply();

        assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(first.counts().creates()).isEqualTo(4);
        assertThat(first.counts().read()).isEqualTo(4);
        assertThat(second.counts().unchanged()).isEqualTo(4);
        assertThat(second.counts().planned()).isZero();
    }

    @Test
    void makes_cases_of_two_people_with_one_number() {
        bridge.payroll.records().addAll(people(1, 4));
        bridge.payroll.records().add(with(person(3), EmployeeField.FIRST_NAME, "Örjan"));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().creates()).isEqualTo(3);
        assertThat(run.counts().cases()).isEqualTo(2);
        assertThat(bridge.register.withNumber("3")).isEmpty();
    }

    @Test
    void makes_a_case_of_a_second_record_with_a_linked_persons_number() {
        bridge.payroll.records().addAll(people(1, 4));
        bridge.apply();
        bridge.payroll.records().add(with(person(3), EmployeeField.FIRST_NAME, "Örjan"));

        SyncRun run = bridge.apply();

        assertThat(run.counts().cases()).isEqualTo(1);
        assertThat(run.counts().updates()).isZero();
        assertThat(bridge.plan(run).get(0).operation().reasons().get(0).code()).isEqualTo(ReasonCode.SAME_NUMBER_TWICE);
    }

    @Test
    void makes_cases_of_two_people_with_one_identity_number() {
        bridge.payroll.records().add(with(person(1), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.payroll.records().add(with(person(2), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.payroll.records().add(with(person(3), EmployeeField.IDENTITY_NUMBER, People.OTHER_TEST_IDENTITY));

        SyncRun run = bridge.apply();

        assertThat(run.counts().cases()).isEqualTo(2);
        assertThat(bridge.register.cards()).hasSize(1);
    }

    @Test
    void does_not_give_one_card_to_two_people() {
        bridge.register.edit(null, with(person(1), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.payroll.records().add(person(1));
        bridge.payroll.records().add(with(person(2), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));

        SyncRun run = bridge.apply();

        assertThat(run.counts().cases()).isEqualTo(1);
        assertThat(bridge.links()).hasSize(1);
        assertThat(bridge.plan(run)).extracting(line -> line.operation().kind()).contains(OperationKind.CASE);
    }

    private static ApplyOutcome outcome(OperationResult line) {
        return line.outcome().orElseThrow();
    }
}
