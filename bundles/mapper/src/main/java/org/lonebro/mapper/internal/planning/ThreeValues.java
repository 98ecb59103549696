// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;

/**
 * One field's three values.
 *
 * @param readable whether HR's value could be read; if not, {@code hr} is null and HR has something all the same
 */
record ThreeValues(
        EmployeeField field,
        @Nullable String agreed,
        @Nullable String hr,
        @Nullable String payroll,
        boolean readable,
        Standing standing) {
    /** Who changed it. */
    enum Standing {
        SAME,
        ALIKE,
        /** Both have what the other has not, and nothing was ever agreed. */
        FIRST,
        HR_CHANGED,
        PAYROLL_CHANGED,
        BOTH_CHANGED
    }

    static Standing standing(
            EmployeeField field,
            @Nullable String agreed,
            @Nullable String hr,
            @Nullable String payroll,
            boolean readable) {
        boolean hrAsAgreed = readable && Sameness.same(field, hr, agreed);
        boolean payrollAsAgreed = Sameness.same(field, payroll, agreed);
        if (payrollAsAgreed) {
            return hrAsAgreed ? Standing.SAME : Standing.HR_CHANGED;
        }
        if (hrAsAgreed) {
            return Standing.PAYROLL_CHANGED;
        }
        return readable && Sameness.same(field, hr, payroll) ? Standing.ALIKE : Standing.BOTH_CHANGED;
    }

    boolean differs() {
        return standing != Standing.SAME && standing != Standing.ALIKE;
    }

    /** Whether both sides have something. */
    boolean bothHave() {
        return payroll != null && (hr != null || !readable);
    }

    /** Whether HR's value can be sent at all: nobody is left without a name or an identity number. */
    boolean sendable() {
        boolean needed = field == EmployeeField.IDENTITY_NUMBER
                || field == EmployeeField.FIRST_NAME
                || field == EmployeeField.LAST_NAME;
        return readable && !(needed && hr == null);
    }

    /** The same, with what is sent in HR's place: it may be less than HR has. */
    ThreeValues sending(@Nullable String target) {
        return new ThreeValues(field, agreed, target, payroll, readable, standing);
    }

    FieldDecision decided(FieldAction action, ReasonCode why) {
        return new FieldDecision(field, agreed, hr, payroll, action, why);
    }
}
