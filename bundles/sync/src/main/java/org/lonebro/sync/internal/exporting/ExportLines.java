// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.Plans;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.StandingCases;

/** Decides about a person who has both a record and a card. */
final class ExportLines {
    private final EmployeePlanner planner;
    private final FieldRules fields;
    private final NextLook nextLook;
    private final PlanDraft draft;

    ExportLines(EmployeePlanner planner, FieldRules fields, NextLook nextLook, PlanDraft draft) {
        this.planner = planner;
        this.fields = fields;
        this.nextLook = nextLook;
        this.draft = draft;
    }

    void linked(Person person, Card card, Meeting meeting, List<PersonCase> cases) {
        PersonPlan plan = planner.plan(meeting, fields, Flow.EXPORT);
        PersonPlan whole = Plans.with(
                plan, StandingCases.besides(plan, fields.outwards(), cases, card.employee(), person.payroll()));
        if (Plans.somebodyElse(plan)) {
            draft.decided(person, card, OperationKind.CASE, whole, reasons(List.of(), plan));
        } else if (plan.verdict() instanceof Verdict.Do todo) {
            add(person, card, todo.kind(), whole, reasons(List.of(), plan));
        } else if (Plans.closes(whole, cases)) {
            add(person, card, OperationKind.LINK, whole, reasons(List.of(), plan));
        } else {
            draft.unchanged(1);
        }
    }

    /** The first meeting: HR's values go out. */
    void matched(Person person, Card card, Reason how) {
        PersonPlan plan = planner.plan(new Meeting(person.payroll(), card.employee(), null), fields, Flow.EXPORT);
        OperationKind kind = plan.verdict() instanceof Verdict.Do todo ? todo.kind() : OperationKind.LINK;
        add(person, card, Plans.somebodyElse(plan) ? OperationKind.CASE : kind, plan, reasons(List.of(how), plan));
    }

    private void add(Person person, Card card, OperationKind kind, PersonPlan plan, List<Reason> why) {
        RecordPrints prints = kind == OperationKind.LINK
                ? nextLook.after(person, card.employee(), plan.agreedNext())
                : person.prints(Settlement.WAITING);
        draft.decided(person, card, kind, plan, why, prints);
    }

    private static List<Reason> reasons(List<Reason> first, PersonPlan plan) {
        List<Reason> reasons = new ArrayList<>(first);
        reasons.addAll(plan.reasons());
        return reasons.isEmpty() ? List.of(Reason.of(ReasonCode.CHANGED_IN_HR)) : reasons;
    }
}
