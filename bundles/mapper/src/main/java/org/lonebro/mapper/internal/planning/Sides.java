// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.sync.Ruling;
import org.lonebro.mapper.internal.planning.ThreeValues.Standing;

/** Somebody with a card, seen from both sides. */
record Sides(
        NormalisedEmployee payroll,
        NormalisedEmployee hr,
        @Nullable FieldValues agreed,
        Map<EmployeeField, Ruling> rulings) {
    /** The three values; null where one side says nothing of the field. */
    @Nullable
    ThreeValues of(EmployeeField field, Directions directions) {
        boolean readable = hr.known().contains(field);
        if (!payroll.known().contains(field) || (!readable && !isUnreadable(field))) {
            return null;
        }
        String before = agreed == null ? null : agreed.get(field);
        String there = hr.employee().get(field);
        String here = payroll.employee().get(field);
        return new ThreeValues(
                field, before, there, here, readable, standing(field, before, there, here, readable, directions));
    }

    /** What a person said about exactly these values; null if nobody did. */
    @Nullable
    Ruling rulingOn(ThreeValues values) {
        Ruling ruling = rulings.get(values.field());
        boolean holds = ruling != null
                && Objects.equals(ruling.hr(), values.hr())
                && Objects.equals(ruling.payroll(), values.payroll());
        return holds ? ruling : null;
    }

    private Standing standing(
            EmployeeField field,
            @Nullable String before,
            @Nullable String there,
            @Nullable String here,
            boolean readable,
            Directions directions) {
        if (agreed == null) {
            return readable && Sameness.same(field, there, here) ? Standing.ALIKE : Standing.FIRST;
        }
        Standing standing = ThreeValues.standing(field, before, there, here, readable);
        // A field no import ever agreed on: an export meets it for the first time, be it that the person is long known.
        boolean first = standing == Standing.BOTH_CHANGED && before == null && !directions.comesIn(field);
        return first ? Standing.FIRST : standing;
    }

    // Something no rule can read is not the agreed value, but it is no silence either: the payroll's news must not get
    // lost on it.
    private boolean isUnreadable(EmployeeField field) {
        return hr.findings().stream()
                .filter(finding -> finding.severity() == Severity.LEFT_OUT || finding.severity() == Severity.REJECTED)
                .anyMatch(finding -> finding.field() == field);
    }
}
