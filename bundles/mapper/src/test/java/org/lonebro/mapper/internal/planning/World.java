// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.PeriodEnds;
import org.lonebro.api.sync.Ruling;
import org.lonebro.mapper.internal.People;

/** Somebody on both sides, the rules, and what a person said; made up by chance. */
record World(
        @Nullable FieldValues agreed,
        FieldValues hr,
        FieldValues payroll,
        Set<EmployeeField> hrKnown,
        Set<EmployeeField> payrollKnown,
        FieldRules rules,
        Map<EmployeeField, Ruling> rulings) {
    private static final ThreeWayPlanner PLANNER = new ThreeWayPlanner();
    private static final EmployeeField[] FIELDS = EmployeeField.values();
    private static final Map<EmployeeField, String[]> CHOICES = Map.of(
            EmployeeField.IDENTITY_NUMBER,
            new String[] {"194511184758", "194511784758", "194511102388"},
            EmployeeField.BANK_ACCOUNT,
            new String[] {"8123-2|0000017327", "8123|0000017327", "5210|3141598"},
            EmployeeField.WORK_EMAIL,
            new String[] {"Anna@example.com", "anna@example.com", "berg@example.com"},
            EmployeeField.STATUS,
            new String[] {"ACTIVE", "DORMANT", "ENDED"},
            EmployeeField.EMPLOYMENT_PERIODS,
            new String[] {
                "2020-01-01..",
                "2020-02-01..",
                "2020-01-01..2024-12-31",
                "2018-01-01..2019-12-31;2020-01-01..",
                "2018-01-01..2019-12-31;2020-02-01..",
                "2020-01-01..2024-12-31;2025-03-01.."
            },
            EmployeeField.EMPLOYMENT_FORM,
            new String[] {
                "2020-01-01=PERMANENT",
                "2020-01-01=FIXED_TERM",
                "2018-01-01=FIXED_TERM;2020-01-01=PERMANENT",
                "2020-01-01=FIXED_TERM;2025-03-01=PERMANENT"
            },
            EmployeeField.SALARY,
            new String[] {
                "2024-01-01|1|35000.00",
                "2024-01-01|1|36000.00",
                "2024-01-01|1|35000.00;2025-01-01|1|37000.00",
                "2024-01-01|1|350000.00",
                "2024-01-01|1|0.00;2024-01-01|2|100.00"
            });

    static World random(Random random) {
        Set<EmployeeField> inwards = some(random, 0.8);
        Set<EmployeeField> outwards = some(random, 0.6);
        Set<EmployeeField> onSave = random.nextBoolean() ? outwards : some(random, 0.6);
        Map<EmployeeField, ConflictRule> conflicts = new EnumMap<>(EmployeeField.class);
        for (EmployeeField field : FIELDS) {
            conflicts.put(field, ConflictRule.values()[random.nextInt(3)]);
        }
        FieldRules rules = new FieldRules(
                "random",
                inwards,
                outwards,
                onSave,
                conflicts,
                random.nextBoolean() ? Set.of(EmployeeField.IDENTITY_NUMBER, EmployeeField.BANK_ACCOUNT) : Set.of(),
                PeriodEnds.values()[random.nextInt(2)]);
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
                rules,
                Map.of());
    }

    PersonPlan plan(Flow flow) {
        Meeting meeting =
                new Meeting(People.normalised(payroll, payrollKnown), People.normalised(hr, hrKnown), agreed, rulings);
        return PLANNER.plan(meeting, rules, flow);
    }

    /** The world once all of the plan is done. */
    World applied(PersonPlan plan, Flow flow) {
        FieldValues.Builder inHr = hr.with();
        FieldValues.Builder inPayroll = payroll.with();
        for (FieldDecision decision : plan.decisions()) {
            EmployeeField field = decision.field();
            if (decision.action() == FieldAction.TAKE_PAYROLL) {
                inHr.set(field, decision.payroll());
            } else if (decision.action() == FieldAction.KEEP_HR && flow != Flow.IMPORT) {
                inPayroll.set(field, plan.agreedNext().get(field));
            }
        }
        return new World(plan.agreedNext(), inHr.build(), inPayroll.build(), hrKnown, payrollKnown, rules, rulings);
    }

    World after(Flow flow) {
        return applied(plan(flow), flow);
    }

    /** The same world, in which a person has spoken on these. */
    World ruled(Collection<FieldDecision> asked, ConflictRule winner) {
        Map<EmployeeField, Ruling> words = new EnumMap<>(EmployeeField.class);
        asked.forEach(each -> words.put(each.field(), new Ruling(each.hr(), each.payroll(), winner)));
        return new World(agreed, hr, payroll, hrKnown, payrollKnown, rules, words);
    }

    World with(FieldRules others) {
        return new World(agreed, hr, payroll, hrKnown, payrollKnown, others, rulings);
    }

    /** The same in the mirror. */
    World swapped() {
        return new World(agreed, payroll, hr, payrollKnown, hrKnown, rules, rulings);
    }

    @Nullable
    String agreed(EmployeeField field) {
        return agreed == null ? null : agreed.get(field);
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
