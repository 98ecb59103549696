// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;

/** A normalised employee in the making. Copies nothing as long as all is well, for most people are. */
final class Draft {
    private final FieldValues.Builder values = FieldValues.builder();
    private final Set<EmployeeField> told;
    private @Nullable Set<EmployeeField> unread;
    private @Nullable List<Finding> findings;

    Draft(Set<EmployeeField> told) {
        this.told = told;
    }

    void take(EmployeeField field, Reading reading) {
        if (reading instanceof Reading.Value value) {
            values.set(field, value.text());
        } else if (reading instanceof Reading.Noted noted) {
            values.set(field, noted.text());
            find(field, noted.note());
        } else if (reading instanceof Reading.Refused refused) {
            unread(field);
            find(field, refused.why());
        } else {
            missing(field);
        }
    }

    NormalisedEmployee finish() {
        return new NormalisedEmployee(
                new Employee(values.build()), known(), findings == null ? List.of() : List.copyOf(findings));
    }

    private Set<EmployeeField> known() {
        if (unread == null) {
            return told;
        }
        EnumSet<EmployeeField> known = EnumSet.copyOf(told);
        known.removeAll(unread);
        return known;
    }

    private void missing(EmployeeField field) {
        switch (field) {
            case EMPLOYMENT_NUMBER -> find(field, new Reason(ReasonCode.NUMBER_MISSING, List.of()));
            case FIRST_NAME, LAST_NAME -> find(field, new Reason(ReasonCode.NAME_MISSING, List.of()));
            case IDENTITY_NUMBER -> find(field, new Reason(ReasonCode.IDENTITY_MISSING, List.of()));
            default -> {
                // Any other field may be empty.
            }
        }
    }

    private void unread(EmployeeField field) {
        if (unread == null) {
            unread = EnumSet.noneOf(EmployeeField.class);
        }
        unread.add(field);
    }

    private void find(EmployeeField field, Reason reason) {
        if (findings == null) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(field, Severities.of(reason.code()), reason));
    }
}
