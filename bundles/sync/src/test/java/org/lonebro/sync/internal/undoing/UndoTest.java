// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;

class UndoTest {
    private final Bridge bridge = new Bridge();
    private SyncRun first = new Bridge().apply();

    @BeforeEach
    void three_linked_people() {
        bridge.rules.sends(
                EmployeeField.PHONE,
                EmployeeField.CITY,
                EmployeeField.EMPLOYMENT_PERIODS,
                EmployeeField.EMPLOYMENT_FORM,
                EmployeeField.SALARY);
        bridge.payroll.records().addAll(people(1, 3));
        first = bridge.apply();
    }

    @Test
    void takes_back_what_an_import_wrote_and_no_import_repeats_it() {
        bridge.payroll.records().set(0, with(person(1), EmployeeField.CITY, "Umeå"));
        SyncRun run = bridge.apply();

        SyncRun undo = bridge.undo(run);

        assertThat(undo.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(undo.counts().updates()).isEqualTo(1);
        assertThat(card(1)).isEqualTo(person(1));
        assertThat(bridge.apply().counts().planned()).isZero();
        assertThat(card(1)).isEqualTo(person(1));
    }

    @Test
    void leaves_what_somebody_touched_since_and_says_so() {
        bridge.payroll
                .records()
                .set(0, with(with(person(1), EmployeeField.CITY, "Umeå"), EmployeeField.STREET, "Storgatan 1"));
        SyncRun run = bridge.apply();
        bridge.register.edit(id(1), with(card(1), EmployeeField.CITY, "Luleå"));

        SyncRun undo = bridge.undo(run);

        assertThat(card(1)).isEqualTo(with(person(1), EmployeeField.CITY, "Luleå"));
        assertThat(bridge.plan(undo).get(0).operation().decisions())
                .extracting(each -> each.field() + " " + each.action() + " " + each.why())
                .containsExactlyInAnyOrder("CITY NOTHING TOUCHED_SINCE", "STREET TAKE_PAYROLL UNDONE");
    }

    @Test
    void finds_nothing_left_to_do_the_second_time() {
        bridge.payroll.records().set(0, with(person(1), EmployeeField.CITY, "Umeå"));
        SyncRun run = bridge.apply();
        bridge.undo(run);

        SyncRun again = bridge.undo(run);

        assertThat(again.counts().planned()).isZero();
    }

    @Test
    void removes_nobody_whom_a_run_created() {
        SyncRun undo = bridge.undo(first);

        assertThat(bridge.register.cards()).hasSize(3);
        assertThat(bridge.plan(undo)).allSatisfy(line -> {
            assertThat(line.operation().kind()).isEqualTo(OperationKind.REJECT);
            assertThat(line.operation().reasons()).containsExactly(Reason.of(ReasonCode.CREATED_STAYS));
        });
    }

    @Test
    void sends_back_what_an_export_sent_and_leaves_hrs_value_as_hrs_own() {
        bridge.register.edit(id(1), with(person(1), EmployeeField.PHONE, "+4670"));
        SyncRun run = bridge.export();

        SyncRun undo = bridge.undo(run);

        assertThat(undo.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.payroll.record("1")).contains(person(1));
        assertThat(bridge.apply().counts().planned()).isZero();
        assertThat(card(1).get(EmployeeField.PHONE)).isEqualTo("+4670");
        assertThat(bridge.export().counts().updates()).isEqualTo(1);
    }

    @Test
    void does_not_send_back_what_was_touched_in_the_payroll_since() {
        bridge.register.edit(id(1), with(person(1), EmployeeField.PHONE, "+4670"));
        SyncRun run = bridge.export();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.PHONE, "+4699"));

        SyncRun undo = bridge.undo(run);

        assertThat(bridge.plan(undo).get(0).operation().reasons()).containsExactly(Reason.of(ReasonCode.TOUCHED_SINCE));
        assertThat(bridge.payroll.puts()).isEqualTo(1);
    }

    @Test
    void does_not_send_back_what_was_touched_after_the_preview() {
        bridge.register.edit(id(1), with(person(1), EmployeeField.PHONE, "+4670"));
        SyncRun run = bridge.export();
        SyncRun undo = bridge.settled(bridge.engine.startUndo(run.id(), RunMode.PREVIEW_FIRST, Bridge.ANNA));
        assertThat(undo.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(bridge.payroll.puts()).isEqualTo(1);
        bridge.payroll.records().set(0, with(person(1), EmployeeField.PHONE, "+4699"));

        bridge.engine.approve(undo.id(), Bridge.ANNA);

        assertThat(bridge.plan(undo).get(0).outcome())
                .contains(new ApplyOutcome.Skipped(Reason.of(ReasonCode.TOUCHED_SINCE)));
        assertThat(bridge.payroll.puts()).isEqualTo(1);
    }

    @Test
    void removes_no_period_and_no_salary_row_that_was_added() {
        FieldValues before = with(
                with(person(1), EmployeeField.EMPLOYMENT_PERIODS, "2013-01-01..2014-12-31"),
                EmployeeField.SALARY,
                "2024-01-01|1|35000.00");
        bridge.payroll.records().set(0, before);
        bridge.apply();
        bridge.register.edit(
                id(1),
                with(
                        with(before, EmployeeField.EMPLOYMENT_PERIODS, "2013-01-01..2014-12-31;2026-12-01.."),
                        EmployeeField.SALARY,
                        "2024-01-01|1|35000.00;2026-01-01|1|37000.00"));
        SyncRun run = bridge.export();

        SyncRun undo = bridge.undo(run);

        assertThat(bridge.plan(undo).get(0).operation().decisions())
                .allSatisfy(each -> {
                    assertThat(each.action()).isEqualTo(FieldAction.NOTHING);
                    assertThat(each.why()).isEqualTo(ReasonCode.ADDED_STAYS);
                })
                .hasSize(2);
        assertThat(bridge.payroll.puts()).isEqualTo(1);
    }

    @Test
    void refuses_what_cannot_be_undone() {
        SyncRun quiet = bridge.apply();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.CITY, "Umeå"));
        SyncRun waiting = bridge.run(RunMode.PREVIEW_FIRST);

        assertThat(refusal(quiet)).isEqualTo(ReasonCode.NOTHING_WRITTEN);
        assertThat(refusal(waiting)).isEqualTo(ReasonCode.RUN_NOT_ENDED);
        bridge.engine.approve(waiting.id(), Bridge.ANNA);
        SyncRun undo = bridge.undo(waiting);
        assertThat(refusal(undo)).isEqualTo(ReasonCode.RUN_OF_OTHER_KIND);
    }

    private ReasonCode refusal(SyncRun run) {
        List<ReasonCode> codes = new java.util.ArrayList<>();
        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(() -> bridge.undo(run))
                .satisfies(refused -> codes.add(refused.reason().code()));
        return codes.get(0);
    }

    private HrEmployeeId id(int number) {
        return bridge.register
                .withNumber(Integer.toString(number))
                .orElseThrow()
                .id();
    }

    private FieldValues card(int number) {
        return bridge.register
                .withNumber(Integer.toString(number))
                .orElseThrow()
                .employee()
                .asWritten();
    }
}
