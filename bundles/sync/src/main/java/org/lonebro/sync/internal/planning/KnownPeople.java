// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.Sighted;

/** Decides about people who have a link and whose record is not the one agreed on. */
final class KnownPeople {
    private final HrCards cards;
    private final LinkStore links;
    private final EmployeePlanner planner;
    private final Scope scope;
    private final PlanDraft draft;

    KnownPeople(HrCards cards, LinkStore links, EmployeePlanner planner, Scope scope, PlanDraft draft) {
        this.cards = cards;
        this.links = links;
        this.planner = planner;
        this.scope = scope;
        this.draft = draft;
    }

    /** Somebody and the link. */
    record Known(Sighted sighted, EmployeeLink link) {}

    private record Changed(Person person, EmployeeLink link) {}

    void plan(List<LookedInto<EmployeeLink>> people) {
        List<Changed> changed = new ArrayList<>();
        for (LookedInto<EmployeeLink> each : people) {
            EmployeeLink link = each.who();
            if (each.reading() instanceof Reading.Refused refused) {
                draft.reject(link.payrollId(), link, refused.why());
            } else if (each.reading() instanceof Reading.Usable usable) {
                sort(new Changed(usable.person(), link), changed);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        List<HrEmployeeId> ids =
                changed.stream().map(each -> each.link().hrId()).toList();
        List<PayrollEmployeeId> payrollIds =
                changed.stream().map(each -> each.person().id()).toList();
        Map<HrEmployeeId, Card> found = cards.withIds(ids);
        Map<PayrollEmployeeId, FieldValues> agreed = links.agreed(scope.connection(), payrollIds);
        for (Changed each : changed) {
            Card card = found.get(each.link().hrId());
            if (card == null) {
                draft.reject(each.person().id(), each.link(), List.of(Reason.of(ReasonCode.GONE_IN_HR)));
            } else {
                Meeting meeting = new Meeting(
                        each.person().payroll(),
                        card.employee(),
                        agreed.get(each.person().id()));
                decide(each, card, planner.plan(meeting, scope.fields(), Flow.IMPORT));
            }
        }
    }

    private void sort(Changed each, List<Changed> changed) {
        boolean sameValues = each.person().values().equals(each.link().prints().values());
        if (sameValues && each.link().missingSince() == null) {
            draft.unchanged(1);
        } else {
            changed.add(each);
        }
    }

    private void decide(Changed each, Card card, PersonPlan plan) {
        boolean wasMissing = each.link().missingSince() != null;
        if (plan.verdict() instanceof Verdict.Do todo) {
            OperationKind kind = wasMissing && todo.kind() == OperationKind.LINK ? OperationKind.BACK : todo.kind();
            draft.decided(each.person(), card, kind, plan, reasons(plan, wasMissing));
        } else if (wasMissing) {
            draft.decided(each.person(), card, OperationKind.BACK, plan, reasons(plan, true));
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
