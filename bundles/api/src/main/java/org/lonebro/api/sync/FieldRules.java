// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;

/**
 * Which way each field flows and who wins a conflict.
 *
 * @param profile the name of the profile they come from
 * @param inwards fields that an import carries from payroll to HR
 * @param outwards fields that an export carries from HR to payroll
 * @param conflicts a rule for each field of either set
 */
public record FieldRules(
        String profile,
        Set<EmployeeField> inwards,
        Set<EmployeeField> outwards,
        Map<EmployeeField, ConflictRule> conflicts) {
    public FieldRules {
        inwards = Set.copyOf(inwards);
        outwards = Set.copyOf(outwards);
        conflicts = Map.copyOf(conflicts);
        if (!conflicts.keySet().containsAll(inwards) || !conflicts.keySet().containsAll(outwards)) {
            throw new IllegalArgumentException("Each field that flows needs a conflict rule");
        }
    }
}
