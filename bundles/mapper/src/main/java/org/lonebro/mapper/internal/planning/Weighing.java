// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.mapper.internal.planning.FieldVerdicts.FieldVerdict;

/** One person with a card: the three values of each field against each other. For one use. */
final class Weighing {
    private static final EmployeeField[] FIELDS = EmployeeField.values();
    private static final FieldVerdict NOTHING = new FieldVerdict(FieldAction.NOTHING, ReasonCode.UNCHANGED);
    private static final FieldVerdict AGREE = new FieldVerdict(FieldAction.AGREE, ReasonCode.CHANGED_ALIKE);

    private final NormalisedEmployee payroll;
    private final NormalisedEmployee hr;
    private final @Nullable FieldValues agreed;
    private final FieldVerdicts verdicts;
    private final FieldValues.Builder agreedNext;
    private final List<FieldDecision> decisions = new ArrayList<>();

    Weighing(NormalisedEmployee payroll, NormalisedEmployee hr, @Nullable FieldValues agreed, FieldVerdicts verdicts) {
        this.payroll = payroll;
        this.hr = hr;
        this.agreed = agreed;
        this.verdicts = verdicts;
        this.agreedNext = agreed == null ? FieldValues.builder() : agreed.with();
    }

    PersonPlan plan(FieldRules rules) {
        Set<EmployeeField> carried = verdicts.carried(rules);
        for (EmployeeField field : FIELDS) {
            if (carried.contains(field) && payroll.known().contains(field)) {
                weigh(field, Objects.requireNonNull(rules.conflicts().get(field)));
            }
        }
        PersonPlan plan = Summary.of(decisions, agreed, agreedNext.build());
        return payroll.findings().isEmpty()
                ? plan
                : new PersonPlan(
                        plan.verdict(),
                        plan.agreedNext(),
                        plan.decisions(),
                        Remarks.after(plan.reasons(), payroll, carried),
                        plan.settled());
    }

    private void weigh(EmployeeField field, ConflictRule rule) {
        boolean readable = hr.known().contains(field);
        if (!readable && !isUnreadable(field)) {
            return;
        }
        String before = agreed == null ? null : agreed.get(field);
        String there = hr.employee().get(field);
        String here = payroll.employee().get(field);
        FieldVerdict verdict = verdict(field, rule, readable);
        if (verdict.action() == FieldAction.NOTHING) {
            return;
        }
        if (verdict.action() == FieldAction.TAKE_PAYROLL || verdict.action() == FieldAction.AGREE) {
            agreedNext.set(field, here);
        }
        boolean silent = agreed == null && verdict.action() == FieldAction.AGREE;
        if (!silent) {
            decisions.add(new FieldDecision(field, before, there, here, verdict.action(), verdict.why()));
        }
    }

    private FieldVerdict verdict(EmployeeField field, ConflictRule rule, boolean readable) {
        String there = hr.employee().get(field);
        String here = payroll.employee().get(field);
        boolean alike = readable && Sameness.same(field, there, here);
        if (agreed == null) {
            return alike ? AGREE : verdicts.firstMeeting(here);
        }
        String before = agreed.get(field);
        boolean hrAsAgreed = readable && Sameness.same(field, there, before);
        boolean payrollAsAgreed = Sameness.same(field, here, before);
        if (payrollAsAgreed) {
            return hrAsAgreed ? NOTHING : verdicts.hrChanged();
        }
        if (hrAsAgreed) {
            return verdicts.payrollChanged();
        }
        return alike ? AGREE : verdicts.conflict(rule);
    }

    // Something no rule can read is not the agreed value, but it is no silence either: the payroll's news must not get
    // lost on it.
    private boolean isUnreadable(EmployeeField field) {
        for (Finding finding : hr.findings()) {
            boolean unused = finding.severity() == Severity.LEFT_OUT || finding.severity() == Severity.REJECTED;
            if (unused && finding.field() == field) {
                return true;
            }
        }
        return false;
    }
}
