// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.NormalisedEmployee;

/** Whether a record has a value, however the payroll spells it. */
final class SameValue {
    private SameValue() {}

    static boolean is(EmployeePlanner planner, EmployeeField field, @Nullable String value, NormalisedEmployee now) {
        FieldValues wanted = now.employee().values().with().set(field, value).build();
        NormalisedEmployee as = new NormalisedEmployee(new Employee(wanted), now.known(), List.of());
        return planner.missed(as, now, EnumSet.of(field)).isEmpty();
    }
}
