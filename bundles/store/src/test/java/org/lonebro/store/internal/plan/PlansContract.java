// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.store.TurnedLines;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.StoreContract;

abstract class PlansContract extends StoreContract {
    @Test
    void a_line_is_read_as_it_was_written() {
        SyncRun run = openRun();
        PlannedOperation update = new PlannedOperation(
                1,
                OperationKind.UPDATE,
                person("1001"),
                card("1001"),
                4L,
                values("Åsa"),
                List.of(
                        new FieldDecision(
                                EmployeeField.STREET,
                                null,
                                "Ö 1",
                                "Ö 2",
                                FieldAction.TAKE_PAYROLL,
                                ReasonCode.FIRST_MEETING),
                        new FieldDecision(
                                EmployeeField.CITY, "a", null, "", FieldAction.ASK, ReasonCode.CHANGED_ON_BOTH)),
                List.of(Reason.of(ReasonCode.CHANGED_ON_BOTH, "x", "y"), Reason.of(ReasonCode.FIRST_MEETING)),
                new RecordPrints(null, null, print(-5)));
        PlannedOperation reject = new PlannedOperation(
                2,
                OperationKind.REJECT,
                person("1002"),
                null,
                null,
                null,
                List.of(),
                List.of(Reason.of(ReasonCode.IDENTITY_DATE)),
                null);
        PlannedOperation unprinted = create(3, "1003", new RecordPrints(null, null, null));

        plan(run.id(), update, reject, unprinted);

        assertThat(store.plans().read(run.id(), 0, 10)).containsExactly(update, reject, unprinted);
    }

    @Test
    void lines_are_read_in_pages_after_a_sequence() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"), create(3, "3"));

        assertThat(store.plans().read(run.id(), 1, 1)).containsExactly(create(2, "2"));
        assertThat(store.plans().read(run.id(), 3, 10)).isEmpty();
    }

    @Test
    void more_lines_than_the_buffers_hold_all_arrive_in_order() {
        SyncRun run = openRun();
        int lines = 3 * JdbcPlanWriter.BUFFER + 7;
        try (PlanWriter writer = store.plans().write(run.id())) {
            for (int i = 1; i <= lines; i++) {
                writer.add(create(i, "p" + i));
            }
            assertThat(writer.finish().byKind()).isEmpty();
        }

        List<PlannedOperation> read = store.plans().read(run.id(), 0, lines + 1);
        assertThat(read).hasSize(lines).isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
        assertThat(read.get(lines - 1)).isEqualTo(create(lines, "p" + lines));
    }

    @Test
    void a_plan_that_was_not_finished_leaves_nothing() {
        SyncRun run = openRun();
        try (PlanWriter writer = store.plans().write(run.id())) {
            for (int i = 1; i <= 2_500; i++) {
                writer.add(create(i, "p" + i));
            }
        }

        assertThat(store.plans().read(run.id(), 0, 10)).isEmpty();
    }

    @Test
    void writing_anew_removes_what_was_there() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"));

        plan(run.id(), create(1, "3"));

        assertThat(store.plans().read(run.id(), 0, 10)).containsExactly(create(1, "3"));
    }

    @Test
    void a_line_out_of_order_is_a_fault_of_the_caller() {
        SyncRun run = openRun();
        try (PlanWriter writer = store.plans().write(run.id())) {
            assertThatThrownBy(() -> writer.add(create(2, "2"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void people_with_one_identity_number_become_cases() {
        SyncRun run = openRun();
        RecordPrints same = new RecordPrints(print(1), print(2), print(3));

        TurnedLines turned = plan(run.id(), create(1, "1", same), create(2, "2"), create(3, "3", same));

        assertThat(turned.byKind()).isEqualTo(Map.of(OperationKind.CREATE, 2L));
        assertThat(store.plans().read(run.id(), 0, 10))
                .extracting(PlannedOperation::kind)
                .containsExactly(OperationKind.CASE, OperationKind.CREATE, OperationKind.CASE);
        PlannedOperation first = store.plans().read(run.id(), 0, 1).get(0);
        assertThat(first.reasons())
                .containsExactly(Reason.of(ReasonCode.SAME_IDENTITY_TWICE), Reason.of(ReasonCode.NEW_IN_PAYROLL));
        assertThat(first.values()).isNull();
        assertThat(first.prints()).isNull();
    }

    @Test
    void people_with_one_payroll_id_become_cases_and_later_lines_are_told() {
        SyncRun run = openRun();

        TurnedLines turned = plan(
                run.id(),
                create(1, "1"),
                create(2, "2"),
                line(3, OperationKind.UPDATE, "1", 1, values("x")),
                create(4, "1"));

        assertThat(turned.byKind()).isEqualTo(Map.of(OperationKind.CREATE, 2L, OperationKind.UPDATE, 1L));
        assertThat(store.plans().repeated(run.id()))
                .extracting(PlannedOperation::sequence)
                .containsExactly(3L, 4L);
    }

    @Test
    void a_person_whose_identity_number_another_link_has_becomes_a_case() {
        imported("1");
        SyncRun run = openRun();

        TurnedLines turned = plan(
                run.id(),
                create(1, "2", prints("1")),
                line(2, OperationKind.UPDATE, "1", 1, values("1")),
                create(3, "3"));

        assertThat(turned.byKind()).isEqualTo(Map.of(OperationKind.CREATE, 1L));
        assertThat(store.plans().read(run.id(), 0, 1).get(0).reasons())
                .startsWith(Reason.of(ReasonCode.ALREADY_LINKED, "1"));
    }

    @Test
    void a_sound_plan_has_no_repeated_lines() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), line(2, OperationKind.CASE, "2", 1, null));

        assertThat(store.plans().repeated(run.id())).isEmpty();
    }

    @Test
    void a_thousand_cases_and_more_are_all_turned() {
        SyncRun run = openRun();
        RecordPrints same = new RecordPrints(print(1), print(2), print(3));
        TurnedLines turned;
        try (PlanWriter writer = store.plans().write(run.id())) {
            for (int i = 1; i <= 2_100; i++) {
                writer.add(create(i, "p" + i, same));
            }
            turned = writer.finish();
        }

        assertThat(turned.byKind()).isEqualTo(Map.of(OperationKind.CREATE, 2_100L));
    }
}
