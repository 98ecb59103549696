// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.testkit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;

/** Normalised values to be written. */
public final class Targets {
    private final Map<EmployeeField, @Nullable String> values = new EnumMap<>(EmployeeField.class);

    private Targets() {}

    public static Targets of(EmployeeField field, @Nullable String value) {
        return new Targets().and(field, value);
    }

    public Targets and(EmployeeField field, @Nullable String value) {
        values.put(field, value);
        return this;
    }

    public Employee employee() {
        FieldValues.Builder builder = FieldValues.builder();
        values.forEach(builder::set);
        return new Employee(builder.build());
    }

    public Set<EmployeeField> fields() {
        return values.keySet();
    }
}
