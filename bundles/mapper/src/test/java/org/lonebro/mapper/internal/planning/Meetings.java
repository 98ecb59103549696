// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.PeriodEnds;
import org.lonebro.api.sync.Ruling;
import org.lonebro.mapper.internal.People;

/** Meetings of somebody linked, said in a few words: field by field what was agreed, what HR has and what the payroll has. */
final class Meetings {
    private static final Set<EmployeeField> ALL = EnumSet.allOf(EmployeeField.class);

    private final FieldValues.Builder agreed = FieldValues.builder();
    private final FieldValues.Builder hr = FieldValues.builder();
    private final FieldValues.Builder payroll = FieldValues.builder();
    private final Map<EmployeeField, Ruling> rulings = new EnumMap<>(EmployeeField.class);
    private FieldRules rules = rules(ALL, ALL, ConflictRule.ASK);

    static Meetings of(EmployeeField field, @Nullable String agreed, @Nullable String hr, @Nullable String payroll) {
        return new Meetings().and(field, agreed, hr, payroll);
    }

    Meetings and(EmployeeField field, @Nullable String inAgreed, @Nullable String inHr, @Nullable String inPayroll) {
        agreed.set(field, inAgreed);
        hr.set(field, inHr);
        payroll.set(field, inPayroll);
        return this;
    }

    Meetings held() {
        rules = rules.holding(Set.of(EmployeeField.BANK_ACCOUNT, EmployeeField.IDENTITY_NUMBER));
        return this;
    }

    Meetings by(FieldRules others) {
        rules = others;
        return this;
    }

    Meetings ruled(
            EmployeeField field, @Nullable String seenInHr, @Nullable String seenInPayroll, ConflictRule winner) {
        rulings.put(field, new Ruling(seenInHr, seenInPayroll, winner));
        return this;
    }

    PersonPlan plan(Flow flow) {
        return planned(agreed.build(), flow);
    }

    PersonPlan firstPlan(Flow flow) {
        return planned(null, flow);
    }

    private PersonPlan planned(@Nullable FieldValues known, Flow flow) {
        Meeting meeting = new Meeting(
                People.normalised(payroll.build(), ALL), People.normalised(hr.build(), ALL), known, rulings);
        return new ThreeWayPlanner().plan(meeting, rules, flow);
    }

    /** Verdict and decisions in one line, such as {@code SEND CITY:KEEP_HR:CHANGED_IN_HR}. */
    static String words(PersonPlan plan) {
        String verdict = plan.verdict() instanceof Verdict.Do line ? line.kind().name() : "Quiet";
        return plan.decisions().stream()
                .map(Meetings::words)
                .collect(Collectors.joining(" ", verdict + " ", ""))
                .strip();
    }

    private static String words(FieldDecision decision) {
        return decision.field() + ":" + decision.action() + ":" + decision.why();
    }

    static FieldRules rules(Set<EmployeeField> inwards, Set<EmployeeField> outwards, ConflictRule conflict) {
        return new FieldRules(
                "test", inwards, outwards, ALL.stream().collect(Collectors.toMap(field -> field, field -> conflict)));
    }

    /** Rules by which a saved card carries all but those, and leaves the payroll's last days alone. */
    static FieldRules leavingEnds(Set<EmployeeField> notOnSave) {
        Set<EmployeeField> onSave = EnumSet.complementOf(EnumSet.copyOf(notOnSave));
        FieldRules all = rules(ALL, ALL, ConflictRule.ASK);
        return new FieldRules("test", ALL, ALL, onSave, all.conflicts(), Set.of(), PeriodEnds.LEFT);
    }
}
