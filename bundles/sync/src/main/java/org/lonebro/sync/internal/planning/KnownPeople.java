// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.planning.PeopleAtHand.AtHand;
import org.lonebro.sync.internal.planning.PeopleAtHand.Linked;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Sighted;
import org.lonebro.sync.internal.records.StandingCases;

/** Decides about people who have a link and whose record is not the one agreed on. */
final class KnownPeople {
    private final PeopleAtHand people;
    private final EmployeePlanner planner;
    private final FieldRules fields;
    private final PlanDraft draft;

    KnownPeople(PeopleAtHand people, EmployeePlanner planner, FieldRules fields, PlanDraft draft) {
        this.people = people;
        this.planner = planner;
        this.fields = fields;
        this.draft = draft;
    }

    /** Somebody and the link. */
    record Known(Sighted sighted, EmployeeLink link) {}

    Set<PayrollEmployeeId> waiting(List<PayrollEmployeeId> persons) {
        return people.waiting(persons);
    }

    void plan(List<LookedInto<EmployeeLink>> lookedInto) {
        Set<PayrollEmployeeId> waiting =
                waiting(lookedInto.stream().map(each -> each.who().payrollId()).toList());
        List<Linked> changed = new ArrayList<>();
        for (LookedInto<EmployeeLink> each : lookedInto) {
            EmployeeLink link = each.who();
            if (each.reading() instanceof Reading.Refused refused) {
                draft.reject(link.payrollId(), link, refused.why());
            } else if (each.reading() instanceof Reading.Usable usable) {
                sort(new Linked(usable.person(), link), waiting.contains(link.payrollId()), changed);
            }
        }
        people.all(changed).forEach(this::decide);
    }

    private void sort(Linked each, boolean waits, List<Linked> changed) {
        boolean sameValues = each.person().values().equals(each.link().prints().values());
        if (sameValues && !waits && each.link().missingSince() == null) {
            draft.unchanged(1);
        } else {
            changed.add(each);
        }
    }

    private void decide(AtHand each) {
        Card card = each.card();
        EmployeeLink link = each.linked().link();
        if (card == null) {
            draft.reject(link.payrollId(), link, List.of(Reason.of(ReasonCode.GONE_IN_HR)));
            return;
        }
        PersonPlan plan = planner.plan(each.meeting(card), fields, Flow.IMPORT);
        List<FieldDecision> besides = StandingCases.besides(
                plan,
                fields.inwards(),
                each.cases(),
                card.employee(),
                each.linked().person().payroll());
        decide(each, card, plan.verdict(), Plans.with(plan, besides));
    }

    private void decide(AtHand atHand, Card card, Verdict verdict, PersonPlan plan) {
        Linked each = atHand.linked();
        boolean wasMissing = each.link().missingSince() != null;
        // Nothing is to be said about somebody who was to be looked at again, or about whom a case is open.
        boolean settledItself = each.link().prints().source() == null || Plans.closes(plan, atHand.cases());
        if (Plans.somebodyElse(plan)) {
            draft.decided(each.person(), card, OperationKind.CASE, plan, reasons(plan, wasMissing));
        } else if (verdict instanceof Verdict.Do todo) {
            OperationKind kind = wasMissing && todo.kind() == OperationKind.LINK ? OperationKind.BACK : todo.kind();
            draft.decided(each.person(), card, kind, plan, reasons(plan, wasMissing));
        } else if (wasMissing || settledItself) {
            OperationKind kind = wasMissing ? OperationKind.BACK : OperationKind.LINK;
            draft.decided(each.person(), card, kind, plan, reasons(plan, wasMissing));
        } else {
            draft.unchanged(1);
        }
    }

    private static List<Reason> reasons(PersonPlan plan, boolean wasMissing) {
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        if (wasMissing) {
            reasons.add(Reason.of(ReasonCode.BACK_IN_PAYROLL));
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.CHANGED_IN_PAYROLL));
        }
        return reasons;
    }
}
