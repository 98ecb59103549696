// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Objects;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.PeriodEnds;

/** Which way each field may go at all, and which goes now. */
record Directions(FieldRules rules, Flow flow) {
    boolean incoming() {
        return flow == Flow.IMPORT;
    }

    /** Whether the flow at hand carries the field. A form goes wherever its period goes. */
    boolean now(EmployeeField field) {
        if (incoming()) {
            return comesIn(field);
        }
        EmployeeField carrier = field == EmployeeField.EMPLOYMENT_FORM ? EmployeeField.EMPLOYMENT_PERIODS : field;
        return goesOut(field) && rules.carried(flow).contains(carrier);
    }

    boolean comesIn(EmployeeField field) {
        return rules.inwards().contains(field);
    }

    /** The payroll's own mark never goes out, nor does the key by which its record is known. */
    boolean goesOut(EmployeeField field) {
        return field != EmployeeField.STATUS
                && field != EmployeeField.EMPLOYMENT_NUMBER
                && (rules.outwards().contains(field) || rules.onSave().contains(field));
    }

    /** Whether the field flows at all, now or at another time. */
    boolean concerns(EmployeeField field) {
        return rules.inwards().contains(field)
                || rules.outwards().contains(field)
                || rules.onSave().contains(field);
    }

    ConflictRule conflict(EmployeeField field) {
        return Objects.requireNonNull(rules.conflicts().get(field));
    }

    boolean held(EmployeeField field) {
        return rules.held().contains(field);
    }

    boolean endsStay() {
        return flow == Flow.CARD && rules.endsOnSave() == PeriodEnds.LEFT;
    }

    Set<EmployeeField> carried() {
        return rules.carried(flow);
    }
}
