// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.osgi.annotation.bundle.Capability;

/**
 * Decides by agreed value, HR's and the payroll's. An import takes what is new in the payroll, an outgoing flow sends what is new
 * in HR. What waits for a person waits in every flow; only a person's word makes an outgoing flow write in HR.
 */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.EmployeePlanner")
public final class ThreeWayPlanner implements EmployeePlanner {
    @Override
    public PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow) {
        NormalisedEmployee hr = meeting.hr();
        if (hr != null) {
            Sides sides = new Sides(meeting.payroll(), hr, meeting.agreed(), meeting.rulings());
            return new Weighing(sides, new Directions(rules, flow)).plan();
        }
        return flow == Flow.IMPORT
                ? NewCard.plan(meeting.payroll(), rules)
                : Outcomes.quiet(FieldValues.builder().build());
    }

    @Override
    public PersonPlan planNewInPayroll(NormalisedEmployee hr, FieldRules rules) {
        return NewRecord.plan(hr, rules);
    }

    @Override
    public Set<EmployeeField> missed(NormalisedEmployee sent, NormalisedEmployee readBack, Set<EmployeeField> fields) {
        return ReadBack.missed(sent, readBack, fields);
    }
}
