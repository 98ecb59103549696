// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldRules;

/** What a person without a card gets. */
final class NewCard {
    private NewCard() {}

    static PersonPlan plan(NormalisedEmployee payroll, FieldRules rules) {
        if (payroll.employee().get(EmployeeField.EMPLOYMENT_NUMBER) == null) {
            return Outcomes.reject(ReasonCode.NUMBER_MISSING);
        }
        if (payroll.employee().get(EmployeeField.FIRST_NAME) == null
                || payroll.employee().get(EmployeeField.LAST_NAME) == null) {
            return Outcomes.reject(ReasonCode.NAME_MISSING);
        }
        FieldValues.Builder card = FieldValues.builder();
        for (EmployeeField field : rules.inwards()) {
            if (payroll.known().contains(field)) {
                card.set(field, payroll.employee().get(field));
            }
        }
        // The number is the key by which the card is found again, whatever the profile says.
        card.set(EmployeeField.EMPLOYMENT_NUMBER, payroll.employee().get(EmployeeField.EMPLOYMENT_NUMBER));
        return Outcomes.create(
                card.build(), Remarks.after(Outcomes.because(ReasonCode.NEW_IN_PAYROLL), payroll, rules.inwards()));
    }
}
