// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An employee as one side wrote it: in the text forms of {@link EmployeeField}, but in that side's own spelling and
 * unchecked. Only the mapping rules turn it into an {@link Employee}.
 *
 * @param asWritten the values; a told field without a value is one that the side says is empty
 * @param told the fields the side speaks of at all; of any other field nothing is known, so it is never taken as cleared
 */
public record SourceEmployee(FieldValues asWritten, Set<EmployeeField> told) {
    public SourceEmployee {
        told = EmployeeField.setOf(told);
        if (!told.containsAll(asWritten.fields())) {
            throw new IllegalArgumentException("A field with a value is told of");
        }
    }

    /** The field as written; null if the side said nothing or that it is empty. */
    public @Nullable String get(EmployeeField field) {
        return asWritten.get(field);
    }
}
