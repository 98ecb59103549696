// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.People;

class ExportTest {
    private static final ConnectorException LOST =
            ConnectorException.passing(Reason.of(ReasonCode.TIMED_OUT), Duration.ofSeconds(1), null);

    private final Bridge bridge = new Bridge();

    @BeforeEach
    void four_linked_people() {
        bridge.rules.sends(
                EmployeeField.FIRST_NAME,
                EmployeeField.LAST_NAME,
                EmployeeField.PHONE,
                EmployeeField.CITY,
                EmployeeField.BANK_ACCOUNT,
                EmployeeField.IDENTITY_NUMBER);
        bridge.payroll.records().addAll(people(1, 4));
        bridge.apply();
    }

    @Test
    void sends_each_changed_person_with_one_read_and_one_write() {
        edit(1, EmployeeField.PHONE, "+4670");
        edit(3, EmployeeField.CITY, "Umeå");

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().updates()).isEqualTo(2);
        assertThat(run.counts().unchanged()).isEqualTo(2);
        assertThat(run.counts().applied()).isEqualTo(2);
        assertThat(bridge.payroll.record("1")).contains(with(person(1), EmployeeField.PHONE, "+4670"));
        assertThat(bridge.payroll.record("3")).contains(with(person(3), EmployeeField.CITY, "Umeå"));
        assertThat(List.of(bridge.payroll.finds(), bridge.payroll.puts())).containsExactly(2, 2);
    }

    @Test
    void writes_nothing_a_second_time_and_the_next_import_is_quiet() {
        edit(1, EmployeeField.PHONE, "+4670");
        bridge.export();
        String world = bridge.world();
        int parsed = bridge.payroll.parsed();

        SyncRun morning = bridge.apply();

        assertThat(morning.counts().planned()).isZero();
        assertThat(bridge.payroll.parsed()).isEqualTo(parsed);
        assertThat(bridge.export().counts().planned()).isZero();
        assertThat(bridge.export().counts().planned()).isZero();
        assertThat(bridge.payroll.puts()).isEqualTo(1);
        assertThat(bridge.world()).isEqualTo(world);
    }

    @Test
    void does_not_hide_from_the_next_import_what_the_payroll_changed() {
        edit(1, EmployeeField.PHONE, "+4670");
        bridge.payroll.records().set(0, with(person(1), EmployeeField.STREET, "Storgatan 1"));

        bridge.export();
        SyncRun morning = bridge.apply();

        assertThat(morning.counts().updates()).isEqualTo(1);
        assertThat(card(1).get(EmployeeField.STREET)).isEqualTo("Storgatan 1");
        assertThat(card(1).get(EmployeeField.PHONE)).isEqualTo("+4670");
    }

    @Test
    void changes_nothing_in_a_preview() {
        edit(1, EmployeeField.PHONE, "+4670");
        bridge.register.edit(null, person(5));
        String world = bridge.world();

        SyncRun run = bridge.export(RunScope.EVERYBODY, RunMode.PREVIEW_FIRST);

        assertThat(run.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(kinds(run)).containsExactly(OperationKind.SEND, OperationKind.SEND_NEW);
        assertThat(List.of(bridge.payroll.finds(), bridge.payroll.puts(), bridge.payroll.posts()))
                .containsOnly(0);
        assertThat(bridge.world()).isEqualTo(world);
    }

    @Test
    void sends_exactly_what_was_approved() {
        edit(1, EmployeeField.PHONE, "+4670");
        edit(2, EmployeeField.PHONE, "+4671");
        edit(3, EmployeeField.PHONE, "+4672");
        SyncRun waiting = bridge.export(RunScope.EVERYBODY, RunMode.PREVIEW_FIRST);
        edit(1, EmployeeField.PHONE, "+4699");
        bridge.payroll.records().set(1, with(person(2), EmployeeField.PHONE, "+4688"));

        bridge.engine.approve(waiting.id(), Bridge.ANNA);
        SyncRun run = bridge.settled(waiting.id());

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(outcome(run, 0)).isEqualTo(deferred(ReasonCode.CHANGED_MEANWHILE));
        assertThat(outcome(run, 1)).isEqualTo(deferred(ReasonCode.PAYROLL_CHANGED_MEANWHILE));
        assertThat(outcome(run, 2)).isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(bridge.payroll.puts()).isEqualTo(1);
    }

    @Test
    void creates_whom_the_payroll_does_not_have_and_says_that_they_stand_still() {
        HrEmployeeId card = bridge.register.edit(null, with(person(5), EmployeeField.CITY, "Umeå"));

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().creates()).isEqualTo(1);
        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.CREATED_DORMANT, 1));
        assertThat(bridge.payroll.record("5")).hasValueSatisfying(now -> {
            assertThat(now.get(EmployeeField.STATUS)).isEqualTo("DORMANT");
            assertThat(now.get(EmployeeField.CITY)).isEqualTo("Umeå");
        });
        assertThat(bridge.links()).anySatisfy(link -> assertThat(link.hrId()).isEqualTo(card));
        assertThat(bridge.stores().creates().all(Bridge.ACME)).isEmpty();
        assertThat(bridge.export().counts().planned()).isZero();
    }

    @Test
    void creates_nobody_on_an_unproven_read() {
        bridge.register.edit(null, person(5));
        bridge.payroll.unproven();

        SyncRun run = bridge.export();

        assertThat(run.counts().planned()).isZero();
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.READ_UNPROVEN);
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void creates_nobody_who_has_already_left() {
        bridge.register.edit(null, with(person(5), EmployeeField.EMPLOYMENT_PERIODS, "2016-01-01..2026-11-22"));

        assertThat(bridge.export().counts().planned()).isZero();
    }

    @Test
    void says_why_nobody_can_be_created() {
        bridge.register.edit(null, person(5));
        bridge.payroll.cannotCreate(Reason.of(ReasonCode.INPUT_TEMPLATE_MISSING));

        SyncRun run = bridge.export();

        assertThat(run.reasons()).extracting(Reason::code).contains(ReasonCode.INPUT_TEMPLATE_MISSING);
        assertThat(outcome(run, 0)).isEqualTo(rejected(Reason.of(ReasonCode.INPUT_TEMPLATE_MISSING)));
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void gives_nobody_a_number_that_another_card_has_there() {
        bridge.register.edit(null, person(4));
        edit(4, EmployeeField.PHONE, "+4670");

        SyncRun run = bridge.export();

        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(outcome(run, 1)).isEqualTo(rejected(Reason.of(ReasonCode.NUMBER_TAKEN, "4")));
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void does_not_create_somebody_under_another_number_whom_the_payroll_has() {
        bridge.register.edit(
                bridge.links().get(0).hrId(), with(person(1), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.payroll.records().set(0, with(person(1), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.apply();
        bridge.register.edit(null, with(person(9), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));

        SyncRun run = bridge.export();

        assertThat(outcome(run, 0)).isEqualTo(rejected(Reason.of(ReasonCode.IDENTITY_ELSEWHERE, "1")));
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void finds_a_person_whose_creation_was_answered_by_silence() {
        bridge.register.edit(null, with(person(5), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        bridge.payroll.loseAnswer(LOST);

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.payroll.posts()).isEqualTo(1);
        assertThat(bridge.links()).hasSize(5);
    }

    @Test
    void waits_while_the_payroll_has_somebody_in_its_queue() {
        bridge.payroll.queuesNewPeople();
        HrEmployeeId card = bridge.register.edit(null, person(5));

        SyncRun first = bridge.export();
        SyncRun second = bridge.export();

        assertThat(outcome(first, 0)).isEqualTo(deferred(ReasonCode.WAITING_IN_QUEUE));
        assertThat(second.counts().cases()).isEqualTo(1);
        assertThat(bridge.plan(second).get(0).operation().reasons())
                .containsExactly(Reason.of(ReasonCode.WAITING_IN_QUEUE));
        assertThat(bridge.payroll.posts()).isEqualTo(1);

        bridge.payroll.records().add(person(5));
        bridge.apply();

        assertThat(bridge.links()).anySatisfy(link -> assertThat(link.hrId()).isEqualTo(card));
        assertThat(bridge.stores().creates().all(Bridge.ACME)).isEmpty();
        assertThat(bridge.export().counts().planned()).isZero();
    }

    @Test
    void does_not_queue_anybody_twice_after_a_lost_answer() {
        bridge.payroll.queuesNewPeople();
        bridge.register.edit(null, person(5));
        bridge.payroll.loseAnswer(LOST);

        SyncRun first = bridge.export();
        SyncRun second = bridge.export();

        assertThat(outcome(first, 0)).isEqualTo(deferred(ReasonCode.CREATE_UNCERTAIN));
        assertThat(bridge.plan(second).get(0).operation().reasons())
                .containsExactly(Reason.of(ReasonCode.CREATE_UNCERTAIN));
        assertThat(bridge.payroll.posts()).isEqualTo(1);
    }

    @Test
    void does_not_take_somebody_else_for_the_person_it_created() {
        bridge.register.edit(null, with(person(5), EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY));
        SyncRun waiting = bridge.export(RunScope.EVERYBODY, RunMode.PREVIEW_FIRST);
        bridge.payroll.records().add(with(person(5), EmployeeField.IDENTITY_NUMBER, People.OTHER_TEST_IDENTITY));

        bridge.engine.approve(waiting.id(), Bridge.ANNA);

        assertThat(outcome(waiting, 0)).isEqualTo(rejected(Reason.of(ReasonCode.NUMBER_TAKEN, "5")));
        assertThat(bridge.links()).hasSize(4);
    }

    @Test
    void one_refused_person_hinders_nobody_else_and_is_tried_alone() {
        Reason no = Reason.of(ReasonCode.PAYROLL_REFUSED, "telephoneNo: too short");
        edit(1, EmployeeField.PHONE, "+46");
        edit(2, EmployeeField.PHONE, "+4671");
        bridge.payroll.answer(new PayrollWriteOutcome.Refused(no));

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(outcome(run, 0)).isEqualTo(rejected(no));
        assertThat(outcome(run, 1)).isInstanceOf(ApplyOutcome.Applied.class);

        edit(3, EmployeeField.PHONE, "+4672");
        SyncRun again = bridge.export(new RunScope.FailedOf(run.id()), RunMode.APPLY);

        assertThat(again.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.plan(again))
                .extracting(line -> line.operation().payrollId().text())
                .containsExactly("1");
    }

    @Test
    void exports_only_whom_a_person_chose() {
        edit(1, EmployeeField.PHONE, "+4670");
        edit(2, EmployeeField.PHONE, "+4671");
        bridge.register.edit(null, person(5));
        bridge.register.edit(null, person(6));
        RunScope these = new RunScope.These(Set.of(new EmploymentNumber("2"), new EmploymentNumber("6")));

        SyncRun run = bridge.export(these, RunMode.APPLY);

        assertThat(bridge.plan(run))
                .extracting(line -> line.operation().payrollId().text())
                .containsExactly("2", "6");
    }

    @Test
    void creates_nobody_who_is_gone_in_the_payroll() {
        bridge.payroll.records().remove(0);
        edit(1, EmployeeField.PHONE, "+4670");

        SyncRun run = bridge.export();

        assertThat(outcome(run, 0)).isEqualTo(rejected(Reason.of(ReasonCode.GONE_IN_PAYROLL)));
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void ends_with_the_reason_when_nothing_may_be_written_and_goes_on_later() {
        edit(1, EmployeeField.PHONE, "+4670");
        bridge.payroll.refuseWrites(ConnectorException.lasting(Reason.of(ReasonCode.WRITE_ROLE_MISSING), null));

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.WRITE_ROLE_MISSING));
        assertThat(bridge.standing().why()).contains(Reason.of(ReasonCode.WRITE_ROLE_MISSING));

        bridge.payroll.works();
        assertThat(bridge.export(new RunScope.FailedOf(run.id()), RunMode.APPLY).state())
                .isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void records_what_was_sent_before_the_way_closed() {
        edit(1, EmployeeField.PHONE, "+4670");
        edit(2, EmployeeField.PHONE, "+4671");
        edit(3, EmployeeField.PHONE, "+4672");
        bridge.payroll.onWrite(record -> {
            bridge.payroll.refuseWrites(ConnectorException.lasting(Reason.of(ReasonCode.UNREACHABLE), null));
            return record;
        });

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.appliedThrough()).isEqualTo(1);
    }

    @Test
    void asks_about_a_held_account_and_carries_out_what_a_person_said() {
        bridge.register.edit(bridge.links().get(0).hrId(), with(person(1), EmployeeField.BANK_ACCOUNT, "6000|1"));
        bridge.export();
        edit(1, EmployeeField.BANK_ACCOUNT, "6000|2");

        SyncRun held = bridge.export();

        assertThat(held.counts().cases()).isEqualTo(1);
        assertThat(bridge.payroll.record("1").map(now -> now.get(EmployeeField.BANK_ACCOUNT)))
                .contains("6000|1");
        var open = bridge.stores().cases().after(Bridge.ACME, 0, 10);
        assertThat(open).hasSize(1);

        bridge.stores().cases().rule(open.get(0).number(), ConflictRule.HR, Bridge.ANNA);
        bridge.apply();
        assertThat(bridge.stores().cases().count(Bridge.ACME)).isEqualTo(1);
        bridge.export();

        assertThat(bridge.payroll.record("1").map(now -> now.get(EmployeeField.BANK_ACCOUNT)))
                .contains("6000|2");
        assertThat(bridge.stores().cases().count(Bridge.ACME)).isZero();
        assertThat(bridge.apply().counts().planned()).isZero();
    }

    @Test
    void a_case_closes_when_both_sides_say_the_same_again() {
        bridge.register.edit(bridge.links().get(0).hrId(), with(person(1), EmployeeField.BANK_ACCOUNT, "6000|1"));
        bridge.export();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.BANK_ACCOUNT, "6000|9"));
        bridge.apply();
        assertThat(bridge.stores().cases().count(Bridge.ACME)).isEqualTo(1);

        bridge.payroll.records().set(0, with(person(1), EmployeeField.BANK_ACCOUNT, "6000|1"));
        SyncRun morning = bridge.apply();

        assertThat(morning.counts().links()).isEqualTo(1);
        assertThat(bridge.stores().cases().count(Bridge.ACME)).isZero();
        assertThat(bridge.apply().counts().planned()).isZero();
    }

    @Test
    void needs_a_payroll_that_can_be_written() {
        bridge.sides.writers().remove(Bridge.ACME, bridge.payroll);

        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(bridge::export)
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.WRITER_ABSENT));
        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void says_that_new_people_cannot_be_found_without_a_roster() {
        bridge.sides.rosterWent(bridge.register);
        bridge.register.edit(null, person(5));

        SyncRun run = bridge.export();

        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.ROSTER_ABSENT));
        assertThat(bridge.payroll.posts()).isZero();
    }

    @Test
    void holds_a_plan_with_more_than_the_limits_allow() {
        for (int number = 100; number < 130; number++) {
            bridge.register.edit(null, person(number));
        }

        SyncRun run = bridge.export();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.TOO_MANY_CREATES);
        assertThat(bridge.payroll.posts()).isZero();
    }

    private void edit(int number, EmployeeField field, String text) {
        HrEmployeeId id = bridge.links().stream()
                .filter(link -> link.payrollId().text().equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow()
                .hrId();
        FieldValues now = bridge.register.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow()
                .employee()
                .asWritten();
        bridge.register.edit(id, with(now, field, text));
    }

    private FieldValues card(int number) {
        return bridge.register
                .withNumber(Integer.toString(number))
                .orElseThrow()
                .employee()
                .asWritten();
    }

    private List<OperationKind> kinds(SyncRun run) {
        return bridge.plan(run).stream().map(line -> line.operation().kind()).toList();
    }

    private ApplyOutcome outcome(SyncRun run, int line) {
        OperationResult result = bridge.plan(run).get(line);
        return result.outcome().orElseThrow();
    }

    private static ApplyOutcome deferred(ReasonCode why) {
        return new ApplyOutcome.Deferred(Reason.of(why));
    }

    private static ApplyOutcome rejected(Reason why) {
        return new ApplyOutcome.Rejected(why);
    }
}
