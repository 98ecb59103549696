// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.sending.Consent;

/** Only what a person saw in the plan is written: exactly that, or what is left of it after a kill. */
record PlannedConsent(PlannedOperation line) implements Consent {
    @Override
    public Optional<Reason> refusal(Meeting meeting, List<FieldDecision> fresh) {
        Map<EmployeeField, FieldDecision> planned = byField(line.decisions());
        Map<EmployeeField, FieldDecision> now = byField(fresh);
        for (FieldDecision decision : fresh) {
            if (writes(decision)) {
                Optional<Reason> otherwise = otherwise(planned.get(decision.field()), decision);
                if (otherwise.isPresent()) {
                    return otherwise;
                }
            }
        }
        for (FieldDecision decision : line.decisions()) {
            if (writes(decision) && undone(meeting, decision.field(), now.get(decision.field()))) {
                return Optional.of(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> otherwise(@Nullable FieldDecision planned, FieldDecision now) {
        if (planned == null || !Objects.equals(planned.hr(), now.hr())) {
            return Optional.of(Reason.of(ReasonCode.CHANGED_MEANWHILE));
        }
        boolean same = planned.action() == now.action() && Objects.equals(planned.payroll(), now.payroll());
        return same ? Optional.empty() : Optional.of(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE));
    }

    /** Not written now, and not because it was written already. */
    private static boolean undone(Meeting meeting, EmployeeField field, @Nullable FieldDecision now) {
        if (now != null) {
            return !writes(now) && now.action() != FieldAction.AGREE;
        }
        NormalisedEmployee hr = meeting.hr();
        return hr == null
                || !Objects.equals(
                        hr.employee().get(field), meeting.payroll().employee().get(field));
    }

    private static boolean writes(FieldDecision decision) {
        return decision.action() == FieldAction.KEEP_HR || decision.action() == FieldAction.TAKE_PAYROLL;
    }

    private static Map<EmployeeField, FieldDecision> byField(List<FieldDecision> decisions) {
        Map<EmployeeField, FieldDecision> byField = new EnumMap<>(EmployeeField.class);
        decisions.forEach(decision -> byField.put(decision.field(), decision));
        return byField;
    }
}
