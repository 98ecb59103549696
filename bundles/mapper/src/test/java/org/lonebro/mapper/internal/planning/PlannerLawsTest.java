// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PeriodStep;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;

/** What holds for every meeting there can be. */
class PlannerLawsTest {
    private static final long SEED = 1_124L;
    private static final int ROUNDS = 2_000;
    private static final EmployeeField[] FIELDS = EmployeeField.values();
    private static final Set<Flow> FLOWS = EnumSet.of(Flow.IMPORT, Flow.EXPORT, Flow.CARD);
    private static final Set<EmployeeField> UNLIKE_IN_THE_MIRROR = EnumSet.of(
            EmployeeField.EMPLOYMENT_NUMBER,
            EmployeeField.IDENTITY_NUMBER,
            EmployeeField.FIRST_NAME,
            EmployeeField.LAST_NAME,
            EmployeeField.STATUS,
            EmployeeField.EMPLOYMENT_PERIODS,
            EmployeeField.EMPLOYMENT_FORM,
            EmployeeField.SALARY);

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void our_own_write_never_comes_back_as_news(Flow flow) {
        forEveryWorld(world -> {
            if (isUnheardOf(world, flow)) {
                return;
            }
            PersonPlan plan = world.plan(flow);
            World after = world.applied(plan, flow);
            PersonPlan again = after.plan(flow);
            assertThat(writes(again)).isFalse();
            // What a flow leaves to the other one at a first meeting may yet turn out to wait for a person.
            if (world.agreed() != null) {
                assertThat(again.verdict())
                        .isEqualTo(
                                plan.settled() == Settlement.WAITING
                                        ? new Verdict.Do(OperationKind.CASE)
                                        : new Verdict.Quiet());
                assertThat(again.agreedNext()).isEqualTo(after.agreed());
            }
        });
    }

    @Test
    void with_all_flows_in_turn_nothing_is_written_the_second_time() {
        forEveryWorld(world -> {
            World once =
                    world.after(Flow.EXPORT).after(Flow.IMPORT).after(Flow.CARD).after(Flow.EXPORT);
            World still = once.after(Flow.IMPORT);
            for (Flow flow : List.of(Flow.CARD, Flow.IMPORT, Flow.EXPORT, Flow.IMPORT)) {
                assertThat(writes(still.plan(flow))).as(flow.name()).isFalse();
                still = still.after(flow);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void agreed_moves_only_to_what_both_sides_then_have_or_a_person_said(Flow flow) {
        forEveryWorld(world -> {
            PersonPlan plan = world.plan(flow);
            World after = world.applied(plan, flow);
            for (FieldDecision decision : plan.decisions()) {
                EmployeeField field = decision.field();
                String next = plan.agreedNext().get(field);
                switch (decision.action()) {
                    case TAKE_PAYROLL, AGREE -> assertThat(next).isEqualTo(decision.payroll());
                    case KEEP_HR -> {
                        String expected = flow == Flow.IMPORT
                                ? world.agreed(field)
                                : after.payroll().get(field);
                        assertThat(next).isEqualTo(expected);
                    }
                    case ASK -> assertThat(next).isIn(world.agreed(field), baseAfterAsking(decision, flow));
                    case NOTHING -> assertThat(next).isEqualTo(world.agreed(field));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void a_field_is_decided_about_once_and_a_plan_waits_if_one_is_asked_about(Flow flow) {
        forEveryWorld(world -> {
            PersonPlan plan = world.plan(flow);
            assertThat(plan.decisions()).extracting(FieldDecision::field).doesNotHaveDuplicates();
            assertThat(plan.settled() == Settlement.WAITING)
                    .isEqualTo(!asked(plan).isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void a_field_that_does_not_flow_is_never_touched(Flow flow) {
        forEveryWorld(world -> {
            PersonPlan plan = world.plan(flow);
            FieldRules rules = world.rules();
            for (EmployeeField field : FIELDS) {
                boolean flows = rules.inwards().contains(field)
                        || rules.outwards().contains(field)
                        || rules.onSave().contains(field);
                if (!flows) {
                    assertThat(plan.agreedNext().get(field)).isEqualTo(world.agreed(field));
                    assertThat(plan.decisions()).noneMatch(decision -> decision.field() == field);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPORT", "CARD"})
    void only_what_the_flow_carries_is_sent_and_hr_is_not_written(Flow flow) {
        forEveryWorld(world -> {
            PersonPlan plan = world.plan(flow);
            assertThat(plan.decisions()).noneMatch(decision -> decision.action() == FieldAction.TAKE_PAYROLL);
            for (FieldDecision decision : plan.decisions()) {
                if (decision.action() == FieldAction.KEEP_HR) {
                    EmployeeField carrier = decision.field() == EmployeeField.EMPLOYMENT_FORM
                            ? EmployeeField.EMPLOYMENT_PERIODS
                            : decision.field();
                    assertThat(world.rules().carried(flow)).contains(carrier);
                    assertThat(decision.field()).isNotIn(EmployeeField.STATUS, EmployeeField.EMPLOYMENT_NUMBER);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPORT", "CARD"})
    void no_period_and_no_salary_row_is_ever_lost_and_no_form_changed_whatever_a_person_says(Flow flow) {
        forEveryWorld(world -> {
            World ruled = world.ruled(asked(world.plan(flow)), ConflictRule.HR);
            for (World each : List.of(world, ruled)) {
                Employee before = new Employee(each.payroll());
                Employee after = new Employee(each.after(flow).payroll());
                assertThat(PeriodStep.between(before.periods(), after.periods()))
                        .noneMatch(PeriodStep.Lose.class::isInstance)
                        .noneMatch(PeriodStep.Reform.class::isInstance);
                assertThat(SalaryChanges.between(each.payroll().get(EmployeeField.SALARY), salary(after))
                                .losesARow())
                        .isFalse();
            }
        });
    }

    @Test
    void what_waits_for_a_person_waits_in_every_flow() {
        forEveryWorld(world -> {
            if (world.agreed() == null) {
                return;
            }
            FieldRules rules = world.rules();
            Set<EmployeeField> inwards = EnumSet.copyOf(rules.conflicts().keySet());
            World known = world.with(new FieldRules(
                    "known",
                    inwards,
                    rules.outwards(),
                    rules.onSave(),
                    rules.conflicts(),
                    rules.held(),
                    rules.endsOnSave()));
            List<FieldDecision> asked = asked(known.plan(Flow.IMPORT));
            assertThat(asked(known.plan(Flow.EXPORT))).isEqualTo(asked);
            assertThat(asked(known.plan(Flow.CARD))).isEqualTo(asked);
        });
    }

    @Test
    void a_case_that_an_export_opens_is_still_one_for_the_next_import() {
        forEveryWorld(world -> {
            List<EmployeeField> asked = fields(asked(world.plan(Flow.EXPORT)));
            World after = world.after(Flow.EXPORT);
            assertThat(fields(asked(after.plan(Flow.IMPORT)))).containsAll(asked);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void a_word_for_the_payroll_is_always_carried_out(Flow flow) {
        forEveryWorld(world -> {
            List<FieldDecision> asked = asked(world.plan(flow));
            World ruled = world.ruled(asked, ConflictRule.PAYROLL);
            PersonPlan plan = ruled.plan(flow);
            for (FieldDecision each : asked) {
                assertThat(plan.decisions())
                        .contains(new FieldDecision(
                                each.field(),
                                each.agreed(),
                                each.hr(),
                                each.payroll(),
                                FieldAction.TAKE_PAYROLL,
                                ReasonCode.DECIDED_BY_PERSON));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void a_word_is_void_once_a_value_is_another(Flow flow) {
        forEveryWorld(world -> {
            List<FieldDecision> others = asked(world.plan(flow)).stream()
                    .map(each -> new FieldDecision(
                            each.field(), each.agreed(), each.hr() + "?", each.payroll(), each.action(), each.why()))
                    .toList();
            assertThat(world.ruled(others, ConflictRule.PAYROLL).plan(flow)).isEqualTo(world.plan(flow));
        });
    }

    @Test
    void an_export_is_an_import_in_the_mirror() {
        forEveryWorld(world -> {
            FieldRules rules = mirrorRules(world);
            PersonPlan inwards = world.with(rules).plan(Flow.IMPORT);
            PersonPlan outwards = world.swapped().with(rules).plan(Flow.EXPORT);
            assertThat(fields(decided(outwards, FieldAction.KEEP_HR)))
                    .isEqualTo(fields(decided(inwards, FieldAction.TAKE_PAYROLL)));
            assertThat(fields(asked(outwards))).isEqualTo(fields(asked(inwards)));
            assertThat(outwards.agreedNext().only(rules.inwards()))
                    .isEqualTo(inwards.agreedNext().only(rules.inwards()));
        });
    }

    @ParameterizedTest
    @EnumSource(names = "UNDO", mode = EnumSource.Mode.EXCLUDE)
    void the_same_meeting_always_gives_the_same_plan(Flow flow) {
        forEveryWorld(world -> assertThat(world.plan(flow)).isEqualTo(world.plan(flow)));
    }

    // Only conflicts that are asked about look the same from both sides, and two spellings of one thing are agreed as
    // the payroll's.
    private static FieldRules mirrorRules(World world) {
        Set<EmployeeField> fields = EnumSet.allOf(EmployeeField.class);
        fields.removeAll(UNLIKE_IN_THE_MIRROR);
        fields.remove(EmployeeField.BANK_ACCOUNT);
        fields.remove(EmployeeField.WORK_EMAIL);
        return new FieldRules(
                "mirror",
                fields,
                fields,
                fields.stream().collect(Collectors.toMap(field -> field, field -> ConflictRule.ASK)));
    }

    // Nobody is linked without agreed values, and a saved card links nobody.
    private static boolean isUnheardOf(World world, Flow flow) {
        return flow == Flow.CARD && world.agreed() == null;
    }

    private static @Nullable String baseAfterAsking(FieldDecision decision, Flow flow) {
        if (decision.agreed() != null) {
            return decision.agreed();
        }
        return flow == Flow.IMPORT ? decision.hr() : decision.payroll();
    }

    private static boolean writes(PersonPlan plan) {
        return plan.verdict() instanceof Verdict.Do line
                && (line.kind().writesHr() || line.kind().writesPayroll());
    }

    private static List<FieldDecision> asked(PersonPlan plan) {
        return decided(plan, FieldAction.ASK);
    }

    private static List<FieldDecision> decided(PersonPlan plan, FieldAction action) {
        return plan.decisions().stream()
                .filter(decision -> decision.action() == action)
                .toList();
    }

    private static List<EmployeeField> fields(List<FieldDecision> decisions) {
        return decisions.stream().map(FieldDecision::field).collect(Collectors.toList());
    }

    private static @Nullable String salary(Employee employee) {
        return employee.get(EmployeeField.SALARY);
    }

    private static void forEveryWorld(Consumer<World> law) {
        for (int round = 0; round < ROUNDS; round++) {
            World world = World.random(new Random(SEED + round));
            try {
                law.accept(world);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + (SEED + round), broken);
            }
        }
    }
}
