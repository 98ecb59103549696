// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldRules;

/** What follows from who changed a field, for one direction. */
enum FieldVerdicts {
    INCOMING,
    OUTGOING;

    /** One field's action and its reason. */
    record FieldVerdict(FieldAction action, ReasonCode why) {}

    Set<EmployeeField> carried(FieldRules rules) {
        return this == INCOMING ? rules.inwards() : rules.outwards();
    }

    /**
     * Both differ and nothing ever was agreed: the flow that a person started decides. But what one side never had is no
     * removal: an import does not clear a card.
     */
    FieldVerdict firstMeeting(@Nullable String inPayroll) {
        if (this == INCOMING && inPayroll == null) {
            return new FieldVerdict(FieldAction.KEEP_HR, ReasonCode.EMPTY_IN_PAYROLL);
        }
        return this == INCOMING
                ? new FieldVerdict(FieldAction.TAKE_PAYROLL, ReasonCode.FIRST_MEETING)
                : new FieldVerdict(FieldAction.KEEP_HR, ReasonCode.FIRST_MEETING);
    }

    FieldVerdict payrollChanged() {
        return this == INCOMING
                ? new FieldVerdict(FieldAction.TAKE_PAYROLL, ReasonCode.CHANGED_IN_PAYROLL)
                : new FieldVerdict(FieldAction.NOTHING, ReasonCode.NOT_SHARED);
    }

    FieldVerdict hrChanged() {
        return new FieldVerdict(FieldAction.KEEP_HR, ReasonCode.CHANGED_IN_HR);
    }

    FieldVerdict conflict(ConflictRule rule) {
        return switch (rule) {
            case HR -> hrChanged();
            case PAYROLL -> payrollChanged();
            case ASK -> new FieldVerdict(FieldAction.ASK, ReasonCode.CHANGED_ON_BOTH);
        };
    }
}
