// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.records.Person;

/** Looks for the cards of people without a link, a page at a time. */
public final class Matching {
    private final HrCards cards;
    private final LinkStore links;
    private final EmployeeMatcher matcher;
    private final Scope scope;

    public Matching(HrCards cards, LinkStore links, EmployeeMatcher matcher, Scope scope) {
        this.cards = cards;
        this.links = links;
        this.matcher = matcher;
        this.scope = scope;
    }

    /**
     * Somebody and what was found.
     *
     * @param card the card of {@link Match.Found}; null else
     */
    public record Matched(Person person, Match match, @Nullable Card card) {}

    public List<Matched> match(List<Person> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        CandidateCards candidates = cards.candidatesFor(people);
        Map<HrEmployeeId, EmployeeLink> taken =
                candidates.ids().isEmpty() ? Map.of() : links.findByCard(scope.connection(), candidates.ids());
        Map<Fingerprint, EmployeeLink> former = formerly(people);
        List<Matched> matched = new ArrayList<>(people.size());
        for (Person person : people) {
            EmployeeLink known = person.identity() == null ? null : former.get(person.identity());
            matched.add(known == null ? match(person, candidates, taken) : knownOtherwise(person, known));
        }
        return matched;
    }

    private Map<Fingerprint, EmployeeLink> formerly(List<Person> people) {
        List<Fingerprint> identities =
                people.stream().map(Person::identity).filter(Objects::nonNull).toList();
        return identities.isEmpty() ? Map.of() : links.findByFormerIdentity(scope.connection(), identities);
    }

    /** Somebody who shows up with the old number of somebody known is that person. */
    private static Matched knownOtherwise(Person person, EmployeeLink known) {
        Reason why = Reason.of(ReasonCode.ALREADY_LINKED, known.payrollId().text());
        return new Matched(person, new Match.Unclear(why), null);
    }

    private Matched match(Person person, CandidateCards candidates, Map<HrEmployeeId, EmployeeLink> taken) {
        List<HrCandidate> mayBe = candidates.of(person.payroll().employee()).stream()
                .map(card -> candidate(card, taken))
                .toList();
        Match match = matcher.match(person.payroll().employee(), mayBe);
        if (!(match instanceof Match.Found found)) {
            return new Matched(person, match, null);
        }
        Card card = candidates.card(found.card());
        if (card == null) {
            throw new IllegalStateException("The matcher found a card that was no candidate");
        }
        return new Matched(person, match, card);
    }

    private static HrCandidate candidate(Card card, Map<HrEmployeeId, EmployeeLink> taken) {
        EmployeeLink link = taken.get(card.id());
        return new HrCandidate(card.id(), card.employee().employee(), link == null ? null : link.payrollId());
    }
}
