// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;

/** What the engine adds to a plan about one person. */
public final class Plans {
    private Plans() {}

    /** The plan, with cases that are to stay. */
    public static PersonPlan with(PersonPlan plan, List<FieldDecision> cases) {
        if (cases.isEmpty()) {
            return plan;
        }
        List<FieldDecision> decisions = new ArrayList<>(plan.decisions());
        decisions.addAll(cases);
        return new PersonPlan(plan.verdict(), plan.agreedNext(), decisions, plan.reasons(), plan.settled());
    }

    /**
     * What of a plan waits for a person once it is carried out. A person's word that HR's value stands is carried out by a
     * delivery: until then its case stays.
     */
    public static List<FieldDecision> asks(List<FieldDecision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.action() == FieldAction.ASK
                        || (decision.action() == FieldAction.KEEP_HR && decision.why() == ReasonCode.DECIDED_BY_PERSON))
                .toList();
    }

    /** Whether one of the cases has settled itself. */
    public static boolean closes(PersonPlan plan, List<PersonCase> cases) {
        List<FieldDecision> asks = asks(plan.decisions());
        return cases.stream().map(PersonCase::decision).anyMatch(open -> asks.stream()
                .noneMatch(ask -> same(open, ask)));
    }

    private static boolean same(FieldDecision open, FieldDecision ask) {
        return open.field() == ask.field()
                && Objects.equals(open.hr(), ask.hr())
                && Objects.equals(open.payroll(), ask.payroll());
    }

    /** Whether the number was given to somebody else: then not one value may go to the wrong person. */
    public static boolean somebodyElse(PersonPlan plan) {
        return plan.decisions().stream()
                .anyMatch(decision ->
                        decision.action() == FieldAction.ASK && decision.why() == ReasonCode.IDENTITY_DISAGREES);
    }
}
