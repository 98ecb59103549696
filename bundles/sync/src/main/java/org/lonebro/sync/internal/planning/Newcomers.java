// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;

/** Decides about people without a link: a card of theirs, a new one, or a case. */
final class Newcomers {
    private final HrCards cards;
    private final LinkStore links;
    private final Rules rules;
    private final Scope scope;
    private final Sightings sightings;
    private final PlanDraft draft;

    Newcomers(HrCards cards, LinkStore links, Rules rules, Scope scope, Sightings sightings, PlanDraft draft) {
        this.cards = cards;
        this.links = links;
        this.rules = rules;
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
        if (people.isEmpty()) {
            return;
        }
        CandidateCards candidates = cards.candidatesFor(people);
        Map<HrEmployeeId, EmployeeLink> taken =
                candidates.ids().isEmpty() ? Map.of() : links.findByCard(scope.connection(), candidates.ids());
        for (Person person : people) {
            decide(person, candidates, taken);
        }
    }

    private void decide(Person person, CandidateCards candidates, Map<HrEmployeeId, EmployeeLink> taken) {
        List<HrCandidate> mayBe = candidates.of(person.payroll().employee()).stream()
                .map(card -> candidate(card, taken))
                .toList();
        Match match = rules.matcher().match(person.payroll().employee(), mayBe);
        if (match instanceof Match.Unclear unclear) {
            draft.needsAPerson(person.id(), null, unclear.why());
        } else if (match instanceof Match.Found found) {
            link(person, candidates.card(found.card()), found.how());
        } else {
            create(person);
        }
    }

    private static HrCandidate candidate(Card card, Map<HrEmployeeId, EmployeeLink> taken) {
        EmployeeLink link = taken.get(card.id());
        return new HrCandidate(card.id(), card.employee().employee(), link == null ? null : link.payrollId());
    }

    private void link(Person person, @Nullable Card card, Reason how) {
        if (card == null) {
            throw new IllegalStateException("The matcher found a card that was no candidate");
        }
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
        return rules.planner().plan(meeting, scope.fields(), Flow.IMPORT);
    }

    private static OperationKind kind(PersonPlan plan, OperationKind otherwise) {
        return plan.verdict() instanceof Verdict.Do todo ? todo.kind() : otherwise;
    }
}
