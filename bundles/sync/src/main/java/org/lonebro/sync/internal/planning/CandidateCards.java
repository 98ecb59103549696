// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;

/** Cards that share an employment number or an identity number with somebody of the page. */
final class CandidateCards {
    private final Map<HrEmployeeId, Card> cards;
    private final Map<String, List<Card>> byNumber = new HashMap<>();
    private final Map<String, List<Card>> byIdentity = new HashMap<>();

    CandidateCards(Map<HrEmployeeId, Card> cards) {
        this.cards = cards;
        for (Card card : cards.values()) {
            Employee employee = card.employee().employee();
            index(byNumber, employee.get(EmployeeField.EMPLOYMENT_NUMBER), card);
            index(byIdentity, employee.get(EmployeeField.IDENTITY_NUMBER), card);
        }
    }

    Collection<HrEmployeeId> ids() {
        return cards.keySet();
    }

    /** Each once, those with the person's number first. */
    Set<Card> of(Employee person) {
        Set<Card> candidates = new LinkedHashSet<>();
        candidates.addAll(find(byNumber, person.get(EmployeeField.EMPLOYMENT_NUMBER)));
        candidates.addAll(find(byIdentity, person.get(EmployeeField.IDENTITY_NUMBER)));
        return candidates;
    }

    @Nullable
    Card card(HrEmployeeId id) {
        return cards.get(id);
    }

    private static void index(Map<String, List<Card>> index, @Nullable String key, Card card) {
        if (key != null) {
            index.computeIfAbsent(key, first -> new ArrayList<>(1)).add(card);
        }
    }

    private static List<Card> find(Map<String, List<Card>> index, @Nullable String key) {
        return key == null ? List.of() : index.getOrDefault(key, List.of());
    }
}
