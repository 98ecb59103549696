// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.planning.Matching.Matched;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;

/** Decides about people without a link: a card of theirs, a new one, or a case. */
final class Newcomers {
    private final Matching matching;
    private final EmployeePlanner planner;
    private final Scope scope;
    private final Sightings sightings;
    private final PlanDraft draft;

    Newcomers(Matching matching, EmployeePlanner planner, Scope scope, Sightings sightings, PlanDraft draft) {
        this.matching = matching;
        this.planner = planner;
        this.scope = scope;
        this.sightings = sightings;
        this.draft = draft;
    }

    void plan(List<LookedInto<PayrollEmployeeId>> newcomers) {
        List<Person> people = new ArrayList<>(newcomers.size());
        for (LookedInto<PayrollEmployeeId> each : newcomers) {
            if (each.reading() instanceof Reading.Refused refused) {
                draft.reject(each.who(), null, refused.why());
            } else if (each.reading() instanceof Reading.Usable usable) {
                people.add(usable.person());
            }
        }
        matching.match(people).forEach(this::decide);
    }

    private void decide(Matched matched) {
        Card card = matched.card();
        if (matched.match() instanceof Match.Unclear unclear) {
            draft.needsAPerson(matched.person().id(), null, unclear.why());
        } else if (matched.match() instanceof Match.Found found && card != null) {
            link(matched.person(), card, found.how());
        } else {
            create(matched.person());
        }
    }

    private void link(Person person, Card card, Reason how) {
        if (!sightings.claim(card.id())) {
            draft.needsAPerson(person.id(), null, Reason.of(ReasonCode.TWO_CANDIDATES));
            return;
        }
        PersonPlan plan = plan(person, card);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(how);
        reasons.addAll(plan.reasons());
        draft.decided(person, card, kind(plan, OperationKind.LINK), plan, reasons);
    }

    private void create(Person person) {
        PersonPlan plan = plan(person, null);
        List<Reason> reasons =
                plan.reasons().isEmpty() ? List.of(Reason.of(ReasonCode.NEW_IN_PAYROLL)) : plan.reasons();
        draft.decided(person, null, kind(plan, OperationKind.CREATE), plan, reasons);
    }

    private PersonPlan plan(Person person, @Nullable Card card) {
        Meeting meeting = new Meeting(person.payroll(), card == null ? null : card.employee(), null);
        return planner.plan(meeting, scope.fields(), Flow.IMPORT);
    }

    private static OperationKind kind(PersonPlan plan, OperationKind otherwise) {
        return plan.verdict() instanceof Verdict.Do todo ? todo.kind() : otherwise;
    }
}
