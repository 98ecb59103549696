// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.mapper.internal.employment.Periods;

/** From decisions about fields to one line about the person. */
final class Summary {
    private static final List<FieldAction> BY_IMPORTANCE =
            List.of(FieldAction.ASK, FieldAction.TAKE_PAYROLL, FieldAction.AGREE, FieldAction.KEEP_HR);

    private Summary() {}

    static PersonPlan of(
            List<FieldDecision> decisions,
            @Nullable FieldValues agreed,
            FieldValues agreedNext,
            Directions directions) {
        boolean asks = any(decisions, FieldAction.ASK);
        return new PersonPlan(
                verdict(decisions, agreed, agreedNext, directions),
                agreedNext,
                decisions,
                reasons(decisions, agreed),
                asks ? Settlement.WAITING : Settlement.SETTLED);
    }

    private static Verdict verdict(
            List<FieldDecision> decisions,
            @Nullable FieldValues agreed,
            FieldValues agreedNext,
            Directions directions) {
        if (!directions.incoming() && any(decisions, FieldAction.KEEP_HR)) {
            boolean ends = decisions.stream().anyMatch(decision -> endsEmploymentThere(decision, agreedNext));
            return new Verdict.Do(ends ? OperationKind.SEND_END : OperationKind.SEND);
        }
        if (any(decisions, FieldAction.TAKE_PAYROLL)) {
            boolean ends = decisions.stream().anyMatch(Summary::endsEmployment);
            return new Verdict.Do(ends ? OperationKind.END : OperationKind.UPDATE);
        }
        if (!agreedNext.equals(agreed)) {
            return new Verdict.Do(OperationKind.LINK);
        }
        return any(decisions, FieldAction.ASK) ? new Verdict.Do(OperationKind.CASE) : new Verdict.Quiet();
    }

    private static boolean endsEmployment(FieldDecision decision) {
        if (decision.action() != FieldAction.TAKE_PAYROLL) {
            return false;
        }
        if (decision.field() == EmployeeField.STATUS) {
            return EmploymentStatus.ENDED.name().equals(decision.payroll());
        }
        return decision.field() == EmployeeField.EMPLOYMENT_PERIODS && endsEarlier(decision.hr(), decision.payroll());
    }

    private static boolean endsEmploymentThere(FieldDecision decision, FieldValues sent) {
        return decision.action() == FieldAction.KEEP_HR
                && decision.field() == EmployeeField.EMPLOYMENT_PERIODS
                && endsEarlier(decision.payroll(), sent.get(EmployeeField.EMPLOYMENT_PERIODS));
    }

    private static boolean endsEarlier(@Nullable String before, @Nullable String after) {
        String lastBefore = Periods.lastDay(before);
        String lastAfter = Periods.lastDay(after);
        if (lastBefore == null || lastAfter == null) {
            return lastBefore != null;
        }
        return !lastAfter.isEmpty() && (lastBefore.isEmpty() || lastAfter.compareTo(lastBefore) < 0);
    }

    private static List<Reason> reasons(List<FieldDecision> decisions, @Nullable FieldValues agreed) {
        Set<ReasonCode> codes = new LinkedHashSet<>();
        for (FieldAction action : BY_IMPORTANCE) {
            decisions.stream()
                    .filter(decision -> decision.action() == action)
                    .forEach(decision -> codes.add(decision.why()));
        }
        if (codes.isEmpty()) {
            codes.add(agreed == null ? ReasonCode.FIRST_MEETING : ReasonCode.UNCHANGED);
        }
        return codes.stream().map(code -> new Reason(code, List.of())).toList();
    }

    private static boolean any(List<FieldDecision> decisions, FieldAction action) {
        return decisions.stream().anyMatch(decision -> decision.action() == action);
    }
}
