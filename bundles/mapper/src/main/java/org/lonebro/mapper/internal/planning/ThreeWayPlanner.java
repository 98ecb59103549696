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
 * Decides by agreed value, HR's and the payroll's. An import takes what is new in the payroll. An outgoing flow writes nothing in
 * HR: what it is to send are the decisions {@link org.lonebro.api.sync.FieldAction#KEEP_HR}.
 */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.EmployeePlanner")
public final class ThreeWayPlanner implements EmployeePlanner {
    @Override
    public PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow) {
        NormalisedEmployee hr = meeting.hr();
        if (hr != null) {
            FieldVerdicts verdicts = flow == Flow.IMPORT ? FieldVerdicts.INCOMING : FieldVerdicts.OUTGOING;
            return new Weighing(meeting.payroll(), hr, meeting.agreed(), verdicts).plan(rules);
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
