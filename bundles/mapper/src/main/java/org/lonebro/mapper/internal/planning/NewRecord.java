// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldRules;

/** What a person whom the payroll does not have gets there. */
final class NewRecord {
    /** Without these nobody can be created, whatever the profile says. */
    private static final Set<EmployeeField> NEEDED = EmployeeField.setOf(List.of(
            EmployeeField.EMPLOYMENT_NUMBER,
            EmployeeField.FIRST_NAME,
            EmployeeField.LAST_NAME,
            EmployeeField.EMPLOYMENT_PERIODS));

    private NewRecord() {}

    static PersonPlan plan(NormalisedEmployee hr, FieldRules rules) {
        Set<EmployeeField> carried = EnumSet.copyOf(NEEDED);
        carried.addAll(rules.outwards());
        carried.remove(EmployeeField.STATUS);
        List<Reason> faults = Remarks.faults(hr, carried);
        if (!faults.isEmpty()) {
            return Outcomes.reject(faults);
        }
        for (EmployeeField field : NEEDED) {
            if (hr.employee().get(field) == null) {
                return Outcomes.reject(missing(field));
            }
        }
        List<Reason> reasons = new ArrayList<>(Outcomes.because(ReasonCode.NEW_IN_HR));
        if (SalaryChanges.between(null, hr.employee().get(EmployeeField.SALARY)).bringsNothing()) {
            // Once the person is there, the card's salary is a difference that a person decides about.
            carried.remove(EmployeeField.SALARY);
            reasons.add(Reason.of(ReasonCode.SALARY_IMPLAUSIBLE));
        }
        return Outcomes.sendNew(hr.employee().values().only(carried), Remarks.after(reasons, hr, carried));
    }

    private static ReasonCode missing(EmployeeField field) {
        return switch (field) {
            case EMPLOYMENT_NUMBER -> ReasonCode.NUMBER_MISSING;
            case EMPLOYMENT_PERIODS -> ReasonCode.PERIOD_MISSING;
            default -> ReasonCode.NAME_MISSING;
        };
    }
}
