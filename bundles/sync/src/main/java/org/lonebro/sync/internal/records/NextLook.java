// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.RecordPrints;

/**
 * Says by what the next import knows a record again after an outgoing flow: only a record about which an import would have
 * nothing to say may be passed over unread.
 */
public final class NextLook {
    private final EmployeePlanner planner;
    private final FieldRules fields;

    public NextLook(EmployeePlanner planner, FieldRules fields) {
        this.planner = planner;
        this.fields = fields;
    }

    /**
     * The prints to be remembered.
     *
     * @param payroll as it now stands there
     * @param hr the card as it now stands
     */
    public RecordPrints after(Person payroll, NormalisedEmployee hr, FieldValues agreed) {
        PersonPlan next = planner.plan(new Meeting(payroll.payroll(), hr, agreed), fields, Flow.IMPORT);
        boolean quiet = next.verdict() instanceof Verdict.Quiet && next.settled() == Settlement.SETTLED;
        return payroll.prints(quiet ? Settlement.SETTLED : Settlement.WAITING);
    }

    /** The agreed values, and those that an import would only agree to: the payroll's own making, such as a new person's status. */
    public FieldValues agreeing(Person payroll, NormalisedEmployee hr, FieldValues agreed) {
        PersonPlan next = planner.plan(new Meeting(payroll.payroll(), hr, agreed), fields, Flow.IMPORT);
        boolean links = next.verdict() instanceof Verdict.Do todo && todo.kind() == OperationKind.LINK;
        return links ? next.agreedNext() : agreed;
    }
}
