// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.NormalisedEmployee;

/** What was sent against what the payroll then has. */
final class ReadBack {
    private ReadBack() {}

    static Set<EmployeeField> missed(NormalisedEmployee sent, NormalisedEmployee readBack, Set<EmployeeField> fields) {
        EnumSet<EmployeeField> missed = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : fields) {
            if (!arrived(field, sent, readBack)) {
                missed.add(field);
            }
        }
        return EmployeeField.setOf(missed);
    }

    // What a payroll does not speak of at all cannot be said to differ; what it shows unreadably did not arrive.
    private static boolean arrived(EmployeeField field, NormalisedEmployee sent, NormalisedEmployee readBack) {
        if (!readBack.known().contains(field)) {
            return readBack.findings().stream().noneMatch(finding -> finding.field() == field);
        }
        return holds(field, sent.employee().get(field), readBack.employee().get(field));
    }

    // A period that stays keeps its form, be it that HR does not know one.
    private static boolean holds(EmployeeField field, @Nullable String wanted, @Nullable String there) {
        return field == EmployeeField.EMPLOYMENT_FORM
                ? entries(there).containsAll(entries(wanted))
                : Sameness.same(field, wanted, there);
    }

    private static List<String> entries(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split(";"));
    }
}
