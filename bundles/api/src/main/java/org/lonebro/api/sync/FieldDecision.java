// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;

/**
 * The three values of one field, what is done, and why. The values are personal data: {@link #toString()} shows none.
 *
 * @param agreed the last value both sides were known to have; null if none
 * @param hr what HR has now; null if empty or not known; where it is to be sent, exactly what is sent
 * @param payroll what the payroll has now; null if empty or not known. In a run that undoes, the side whose value goes over holds the
 *     value from before
 */
public record FieldDecision(
        EmployeeField field,
        @Nullable String agreed,
        @Nullable String hr,
        @Nullable String payroll,
        FieldAction action,
        ReasonCode why) {
    @Override
    public String toString() {
        return "FieldDecision[" + field + ", " + action + ", " + why + "]";
    }
}
