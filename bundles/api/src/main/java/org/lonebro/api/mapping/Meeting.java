// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.sync.Ruling;

/**
 * One person seen from both sides.
 *
 * @param payroll as normalised; not rejected
 * @param hr as normalised; null if there is no card yet
 * @param agreed the last values both were known to have; null at the first meeting
 * @param rulings what a person decided about a field; void where the values are no longer those the person saw
 */
public record Meeting(
        NormalisedEmployee payroll,
        @Nullable NormalisedEmployee hr,
        @Nullable FieldValues agreed,
        Map<EmployeeField, Ruling> rulings) {
    public Meeting {
        rulings = Map.copyOf(rulings);
    }

    /** A meeting about which nobody decided anything. */
    public Meeting(NormalisedEmployee payroll, @Nullable NormalisedEmployee hr, @Nullable FieldValues agreed) {
        this(payroll, hr, agreed, Map.of());
    }
}
