// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.records.Person;

/** The HR register's cards, normalised, a page's worth a call. */
public final class HrCards {
    private final HrRegister register;
    private final Normaliser normaliser;
    private final Scope scope;

    public HrCards(HrRegister register, Normaliser normaliser, Scope scope) {
        this.register = register;
        this.normaliser = normaliser;
        this.scope = scope;
    }

    public Map<HrEmployeeId, Card> withIds(Collection<HrEmployeeId> ids) {
        Map<HrEmployeeId, Card> cards = new HashMap<>();
        if (!ids.isEmpty()) {
            collect(register.find(scope.customer(), ids), cards);
        }
        return cards;
    }

    /** The cards any of these people could have. */
    CandidateCards candidatesFor(List<Person> people) {
        List<EmploymentNumber> numbers = new ArrayList<>(people.size());
        List<PersonalIdentityNumber> identities = new ArrayList<>(people.size());
        for (Person person : people) {
            person.payroll().employee().employmentNumber().ifPresent(numbers::add);
            person.payroll().employee().identityNumber().ifPresent(identities::add);
        }
        Map<HrEmployeeId, Card> cards = new HashMap<>();
        if (!numbers.isEmpty()) {
            collect(register.findByNumber(scope.customer(), numbers), cards);
        }
        if (!identities.isEmpty()) {
            collect(register.findByIdentity(scope.customer(), identities), cards);
        }
        return new CandidateCards(cards);
    }

    /** The card in normalised values. */
    public Card read(HrEmployee card) {
        return new Card(card.id(), card.version(), normaliser.normalise(card.employee(), scope.today()));
    }

    private void collect(List<HrEmployee> found, Map<HrEmployeeId, Card> cards) {
        for (HrEmployee card : found) {
            cards.computeIfAbsent(card.id(), id -> read(card));
        }
    }
}
