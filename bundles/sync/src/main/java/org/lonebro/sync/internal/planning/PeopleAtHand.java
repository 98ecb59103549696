// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.records.OwnWrites;
import org.lonebro.sync.internal.records.Person;

/** All that is known of linked people, a page a question: their cards, agreed values and cases. For one run. */
public final class PeopleAtHand {
    private final LinkStore links;
    private final CaseStore cases;
    private final UnseenWrites unseen;
    private final OwnWrites ownWrites;
    private final HrCards cards;
    private final Rulings rulings;
    private final ConnectionName connection;
    private final boolean anyCases;

    public PeopleAtHand(Stores stores, OwnWrites ownWrites, HrCards cards, Rulings rulings, ConnectionName connection) {
        this.links = stores.links();
        this.cases = stores.cases();
        this.unseen = stores.unseen();
        this.ownWrites = ownWrites;
        this.cards = cards;
        this.rulings = rulings;
        this.connection = connection;
        this.anyCases = cases.count(connection) > 0;
    }

    /** Somebody in the payroll and the link. */
    public record Linked(Person person, EmployeeLink link) {}

    /**
     * The same with what else is known.
     *
     * @param card null if there is none any more
     * @param agreed with what we sent and could not record
     */
    public record AtHand(
            Linked linked, @Nullable Card card, @Nullable FieldValues agreed, List<PersonCase> cases, Rulings rulings) {
        /** The meeting of both sides; only with a card. */
        public Meeting meeting(Card met) {
            return new Meeting(linked.person().payroll(), met.employee(), agreed, rulings.of(cases));
        }
    }

    /** Those of these people about whom a case is open. */
    Set<PayrollEmployeeId> waiting(List<PayrollEmployeeId> persons) {
        return anyCases ? cases.of(connection, persons).keySet() : Set.of();
    }

    public List<AtHand> all(List<Linked> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<HrEmployeeId> ids = people.stream().map(each -> each.link().hrId()).toList();
        List<PayrollEmployeeId> persons =
                people.stream().map(each -> each.person().id()).toList();
        Map<HrEmployeeId, Card> found = cards.withIds(ids);
        Map<PayrollEmployeeId, FieldValues> agreed = links.agreed(connection, persons);
        Map<PayrollEmployeeId, List<PersonCase>> open = anyCases ? cases.of(connection, persons) : Map.of();
        Map<HrEmployeeId, List<UnseenWrite>> sent = unseen.find(connection, ids);
        List<AtHand> all = new ArrayList<>(people.size());
        for (Linked each : people) {
            all.add(new AtHand(
                    each,
                    found.get(each.link().hrId()),
                    seen(each, agreed.get(each.person().id()), sent),
                    open.getOrDefault(each.person().id(), List.of()),
                    rulings));
        }
        return all;
    }

    private @Nullable FieldValues seen(
            Linked each, @Nullable FieldValues agreed, Map<HrEmployeeId, List<UnseenWrite>> sent) {
        List<UnseenWrite> ofCard = sent.getOrDefault(each.link().hrId(), List.of());
        return agreed == null
                ? null
                : ownWrites.seen(agreed, ofCard, each.person().payroll());
    }
}
