// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PersonCase.RuledBy;

record MemoryCases(Ledger ledger, Clock clock) implements CaseStore {
    @Override
    public List<PersonCase> after(ConnectionName connection, long number, int atMost) {
        ledger.reach();
        return ledger.cases.values().stream()
                .filter(each -> each.connection().equals(connection) && each.number() > number)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<PersonCase> find(long number) {
        ledger.reach();
        return Optional.ofNullable(ledger.cases.get(number));
    }

    @Override
    public Map<PayrollEmployeeId, List<PersonCase>> of(
            ConnectionName connection, Collection<PayrollEmployeeId> people) {
        return after(connection, 0, Integer.MAX_VALUE).stream()
                .filter(each -> people.contains(each.payrollId()))
                .collect(Collectors.groupingBy(PersonCase::payrollId));
    }

    @Override
    public long count(ConnectionName connection) {
        return after(connection, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public boolean rule(long number, ConflictRule winner, Actor actor) {
        ledger.reach();
        PersonCase ruled = ledger.cases.computeIfPresent(
                number,
                (key, open) -> new PersonCase(
                        key,
                        open.connection(),
                        open.payrollId(),
                        open.hrId(),
                        open.decision(),
                        open.openedAt(),
                        open.openedBy(),
                        Optional.of(new RuledBy(winner, actor, clock.instant()))));
        ledger.committed();
        return ruled != null;
    }

    @Override
    public Map<EmployeeField, ConflictRule> always(ConnectionName connection) {
        ledger.reach();
        return Map.copyOf(ledger.always.getOrDefault(connection, Map.of()));
    }

    @Override
    public void setAlways(ConnectionName connection, EmployeeField field, ConflictRule winner, Actor actor) {
        ledger.reach();
        ledger.always
                .computeIfAbsent(connection, first -> new ConcurrentHashMap<>())
                .put(field, winner);
        ledger.committed();
    }

    @Override
    public void forgetAlways(ConnectionName connection, EmployeeField field) {
        ledger.reach();
        ledger.always.getOrDefault(connection, new ConcurrentHashMap<>()).remove(field);
        ledger.committed();
    }

    /** Part of a commit of a journal: these wait from now on, all others of the person no longer. */
    void settle(
            ConnectionName connection,
            PayrollEmployeeId person,
            HrEmployeeId card,
            List<FieldDecision> asks,
            Actor by) {
        List<PersonCase> before = ledger.cases.values().stream()
                .filter(each ->
                        each.connection().equals(connection) && each.payrollId().equals(person))
                .toList();
        before.stream()
                .filter(open -> asks.stream().noneMatch(ask -> same(open, ask)))
                .forEach(open -> ledger.cases.remove(open.number()));
        for (FieldDecision ask : asks) {
            if (before.stream().noneMatch(open -> same(open, ask))) {
                long number = ledger.caseNumbers.incrementAndGet();
                ledger.cases.put(
                        number,
                        new PersonCase(number, connection, person, card, ask, clock.instant(), by, Optional.empty()));
            }
        }
    }

    private static boolean same(PersonCase open, FieldDecision ask) {
        return open.decision().field() == ask.field()
                && Objects.equals(open.decision().hr(), ask.hr())
                && Objects.equals(open.decision().payroll(), ask.payroll());
    }
}
