// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.mapper.internal.People;

/** What holds for every meeting there can be. */
class PlannerLawsTest {
    private static final long SEED = 1_124L;
    private static final int ROUNDS = 5_000;
    private static final ThreeWayPlanner PLANNER = new ThreeWayPlanner();
    private static final EmployeeField[] FIELDS = EmployeeField.values();

    @Test
    void our_own_write_never_comes_back_as_news() {
        forEveryMeeting((world, plan) -> {
            if (plan.settled() == Settlement.WAITING) {
                return;
            }
            World after = world.applied(plan);
            PersonPlan again = after.plan();
            assertThat(again.verdict()).isInstanceOf(Verdict.Quiet.class);
            assertThat(again.agreedNext()).isEqualTo(after.agreed());
        });
    }

    @Test
    void while_a_person_is_asked_nothing_is_written_twice() {
        forEveryMeeting((world, plan) -> {
            if (plan.settled() == Settlement.WAITING) {
                assertThat(world.applied(plan).plan().verdict()).isEqualTo(new Verdict.Do(OperationKind.CASE));
            }
        });
    }

    @Test
    void a_field_that_is_kept_or_asked_about_keeps_its_agreed_value() {
        forEveryMeeting((world, plan) -> {
            for (FieldDecision decision : plan.decisions()) {
                boolean stays = decision.action() == FieldAction.KEEP_HR || decision.action() == FieldAction.ASK;
                String agreed = world.agreed() == null ? null : world.agreed().get(decision.field());
                assertThat(plan.agreedNext().get(decision.field())).isEqualTo(stays ? agreed : decision.payroll());
            }
        });
    }

    @Test
    void a_field_that_does_not_flow_is_never_touched() {
        forEveryMeeting((world, plan) -> {
            for (EmployeeField field : FIELDS) {
                if (!world.rules().inwards().contains(field)) {
                    String agreed =
                            world.agreed() == null ? null : world.agreed().get(field);
                    assertThat(plan.agreedNext().get(field)).isEqualTo(agreed);
                    assertThat(plan.decisions()).noneMatch(decision -> decision.field() == field);
                }
            }
        });
    }

    @Test
    void hr_is_written_exactly_if_the_payrolls_value_is_taken_somewhere() {
        forEveryMeeting((world, plan) -> {
            boolean takes =
                    plan.decisions().stream().anyMatch(decision -> decision.action() == FieldAction.TAKE_PAYROLL);
            boolean writes =
                    plan.verdict() instanceof Verdict.Do line && line.kind().writesHr();
            assertThat(writes).isEqualTo(takes);
        });
    }

    @Test
    void the_same_meeting_always_gives_the_same_plan() {
        forEveryMeeting((world, plan) -> assertThat(world.plan()).isEqualTo(plan));
    }

    private static void forEveryMeeting(BiConsumer<World, PersonPlan> law) {
        for (int round = 0; round < ROUNDS; round++) {
            World world = World.random(new Random(SEED + round));
            try {
                law.accept(world, world.plan());
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + (SEED + round), broken);
            }
        }
    }

    private record World(
            @Nullable FieldValues agreed,
            FieldValues hr,
            FieldValues payroll,
            Set<EmployeeField> hrKnown,
            Set<EmployeeField> payrollKnown,
            FieldRules rules) {
        private static final Map<EmployeeField, String[]> CHOICES = Map.of(
                EmployeeField.BANK_ACCOUNT,
                new String[] {"8123-2|0000017327", "8123|0000017327", "5210|3141598"},
                EmployeeField.WORK_EMAIL,
                new String[] {"Anna@example.com", "anna@example.com", "berg@example.com"},
                EmployeeField.STATUS,
                new String[] {"ACTIVE", "DORMANT", "ENDED"},
                EmployeeField.EMPLOYMENT_PERIODS,
                new String[] {"2020-01-01..", "2020-01-01..2024-12-31", "2018-01-01..2019-12-31;2020-01-01.."});

        static World random(Random random) {
            Set<EmployeeField> inwards = some(random, 0.8);
            Set<EmployeeField> outwards = some(random, 0.5);
            Map<EmployeeField, ConflictRule> conflicts = new EnumMap<>(EmployeeField.class);
            for (EmployeeField field : FIELDS) {
                conflicts.put(field, ConflictRule.values()[random.nextInt(3)]);
            }
            Set<EmployeeField> hrKnown = some(random, 0.9);
            Set<EmployeeField> payrollKnown = some(random, 0.9);
            FieldValues base = values(random, FieldValues.builder().build(), 1.0);
            double changes = random.nextDouble() / 2;
            return new World(
                    random.nextInt(5) == 0 ? null : base,
                    values(random, base, changes).only(hrKnown),
                    values(random, base, changes).only(payrollKnown),
                    hrKnown,
                    payrollKnown,
                    new FieldRules("random", inwards, outwards, conflicts));
        }

        PersonPlan plan() {
            return PLANNER.plan(
                    new Meeting(People.normalised(payroll, payrollKnown), People.normalised(hr, hrKnown), agreed),
                    rules,
                    Flow.IMPORT);
        }

        World applied(PersonPlan plan) {
            FieldValues.Builder written = hr.with();
            for (FieldDecision decision : plan.decisions()) {
                if (decision.action() == FieldAction.TAKE_PAYROLL) {
                    written.set(decision.field(), decision.payroll());
                }
            }
            return new World(plan.agreedNext(), written.build(), payroll, hrKnown, payrollKnown, rules);
        }

        private static Set<EmployeeField> some(Random random, double share) {
            Set<EmployeeField> some = EnumSet.noneOf(EmployeeField.class);
            for (EmployeeField field : FIELDS) {
                if (random.nextDouble() < share) {
                    some.add(field);
                }
            }
            return some;
        }

        private static FieldValues values(Random random, FieldValues base, double changes) {
            FieldValues.Builder values = base.with();
            for (EmployeeField field : FIELDS) {
                if (random.nextDouble() < changes) {
                    String[] choices = CHOICES.getOrDefault(field, new String[] {"a", "b", "c"});
                    int choice = random.nextInt(choices.length + 1);
                    values.set(field, choice == choices.length ? null : choices[choice]);
                }
            }
            return values.build();
        }
    }
}
