// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;

/**
 * What an administrator decided otherwise than the field profile.
 *
 * @param direction null leaves the profile's; else it holds for every outgoing flow alike
 * @param conflict null leaves the profile's
 */
public record FieldRuleChange(
        EmployeeField field, @Nullable FieldDirection direction, @Nullable ConflictRule conflict) {
    public FieldRuleChange {
        if (direction == null && conflict == null) {
            throw new IllegalArgumentException("A changed field rule changes the direction or who wins a conflict");
        }
    }
}
