// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;

record MemoryLinks(Ledger ledger) implements LinkStore {
    @Override
    public Map<PayrollEmployeeId, EmployeeLink> find(ConnectionName connection, Collection<PayrollEmployeeId> people) {
        return by(connection, people, EmployeeLink::payrollId);
    }

    @Override
    public Map<HrEmployeeId, EmployeeLink> findByCard(ConnectionName connection, Collection<HrEmployeeId> cards) {
        return by(connection, cards, EmployeeLink::hrId);
    }

    @Override
    public Map<Fingerprint, EmployeeLink> findByIdentity(
            ConnectionName connection, Collection<Fingerprint> identities) {
        ledger.reach();
        Map<Fingerprint, EmployeeLink> found = new HashMap<>();
        for (EmployeeLink link : ledger.linksOf(connection).values()) {
            Fingerprint identity = link.prints().identity();
            if (identity != null && identities.contains(identity)) {
                found.put(identity, link);
            }
        }
        return found;
    }

    @Override
    public Map<Fingerprint, EmployeeLink> findByFormerIdentity(
            ConnectionName connection, Collection<Fingerprint> identities) {
        ledger.reach();
        Map<Fingerprint, EmployeeLink> found = new HashMap<>();
        ledger.formerIdentities.getOrDefault(connection, Map.of()).forEach((identity, number) -> {
            if (identities.contains(identity)) {
                found.put(identity, Objects.requireNonNull(ledger.link(connection, number)));
            }
        });
        return found;
    }

    @Override
    public List<HrEmployeeId> outdated(ConnectionName connection, Map<HrEmployeeId, Long> versions) {
        ledger.reach();
        return ledger.linksOf(connection).values().stream()
                .filter(link -> versions.getOrDefault(link.hrId(), 0L) > link.hrVersion())
                .map(EmployeeLink::hrId)
                .toList();
    }

    private <K> Map<K, EmployeeLink> by(ConnectionName connection, Collection<K> keys, Function<EmployeeLink, K> key) {
        ledger.reach();
        return ledger.linksOf(connection).values().stream()
                .filter(link -> keys.contains(key.apply(link)))
                .collect(Collectors.toMap(key, link -> link));
    }

    @Override
    public Map<PayrollEmployeeId, FieldValues> agreed(ConnectionName connection, Collection<PayrollEmployeeId> people) {
        Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
        by(connection, people, EmployeeLink::payrollId).forEach((person, link) -> {
            FieldValues values = ledger.agreed(connection, link.number());
            if (values != null) {
                agreed.put(person, values);
            }
        });
        return agreed;
    }

    @Override
    public List<EmployeeLink> after(ConnectionName connection, long number, int atMost) {
        ledger.reach();
        return ledger.linksOf(connection).tailMap(number, false).values().stream()
                .limit(atMost)
                .toList();
    }

    @Override
    public List<EmployeeLink> missing(ConnectionName connection) {
        ledger.reach();
        return ledger.linksOf(connection).values().stream()
                .filter(link -> link.missingSince() != null)
                .sorted(Comparator.comparing(EmployeeLink::missingSince))
                .toList();
    }

    @Override
    public long count(ConnectionName connection) {
        ledger.reach();
        return ledger.linksOf(connection).size();
    }

    @Override
    public List<ConnectionName> connections() {
        ledger.reach();
        return ledger.links.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
