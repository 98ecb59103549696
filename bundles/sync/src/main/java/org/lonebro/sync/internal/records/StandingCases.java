// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;

/** Cases that a flow must leave alone because it has nothing to say about their fields. */
public final class StandingCases {
    private StandingCases() {}

    /** Of these cases those the plan could not speak of, as long as both sides are as the person saw them. */
    public static List<FieldDecision> besides(
            PersonPlan plan,
            Set<EmployeeField> carried,
            List<PersonCase> cases,
            NormalisedEmployee hr,
            NormalisedEmployee payroll) {
        Set<EmployeeField> spokenOf = EnumSet.noneOf(EmployeeField.class);
        spokenOf.addAll(carried);
        plan.decisions().forEach(decision -> spokenOf.add(decision.field()));
        return besides(spokenOf, cases, hr, payroll);
    }

    /** The same, of cases about other fields. */
    public static List<FieldDecision> besides(
            Set<EmployeeField> spokenOf, List<PersonCase> cases, NormalisedEmployee hr, NormalisedEmployee payroll) {
        return cases.stream()
                .map(PersonCase::decision)
                .filter(decision -> !spokenOf.contains(decision.field()))
                .filter(decision -> Objects.equals(decision.hr(), hr.employee().get(decision.field()))
                        && Objects.equals(decision.payroll(), payroll.employee().get(decision.field())))
                .toList();
    }
}
