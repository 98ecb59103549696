// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PaydayDesk;
import org.lonebro.api.sync.PaydayFinding;
import org.lonebro.api.sync.PaydayReport;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.SyncRefusedException;

/** Cases, an outbox and a pay day report in memory. */
public final class MemoryDesk implements CaseDesk, DeliveryDesk, PaydayDesk {
    private static final ConnectionName ACME = new ConnectionName("acme");
    private static final Instant MORNING = Instant.parse("2026-11-20T05:00:00Z");

    private final Map<Long, PersonCase> cases = new TreeMap<>();
    private final Map<EmployeeField, ConflictRule> always = new EnumMap<>(EmployeeField.class);
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<PaydayFinding> findings = new ArrayList<>();
    private final List<String> decided = new ArrayList<>();

    public MemoryDesk asks(
            long number,
            EmployeeField field,
            ReasonCode why,
            @Nullable String agreed,
            @Nullable String hr,
            @Nullable String payroll) {
        cases.put(
                number,
                new PersonCase(
                        number,
                        ACME,
                        new PayrollEmployeeId("1002"),
                        new HrEmployeeId("77"),
                        new FieldDecision(field, agreed, hr, payroll, FieldAction.ASK, why),
                        MORNING,
                        new Actor("anna"),
                        Optional.empty()));
        return this;
    }

    public MemoryDesk sends(String card, DeliveryState state, @Nullable Reason why) {
        deliveries.add(new Delivery(
                ACME,
                new HrEmployeeId(card),
                1,
                3,
                state,
                why == null ? 0 : 2,
                MORNING,
                MORNING.plusSeconds(60),
                Optional.ofNullable(why),
                new Actor("anna")));
        return this;
    }

    public MemoryDesk finds(String number, ReasonCode why) {
        findings.add(new PaydayFinding(number, null, Reason.of(why)));
        return this;
    }

    /** What was decided and by whom, oldest first. */
    public List<String> decided() {
        return decided;
    }

    @Override
    public List<PersonCase> cases(ConnectionName connection, long afterNumber, int atMost) {
        return cases.values().stream()
                .filter(open -> open.number() > afterNumber)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<PersonCase> find(long number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public void rule(long number, ConflictRule winner, Actor actor) {
        PersonCase open = cases.get(number);
        if (open.openedBy().equals(actor)) {
            throw new SyncRefusedException(Reason.of(ReasonCode.SECOND_PERSON_NEEDED, actor.name()));
        }
        cases.put(
                number,
                new PersonCase(
                        number,
                        open.connection(),
                        open.payrollId(),
                        open.hrId(),
                        open.decision(),
                        open.openedAt(),
                        open.openedBy(),
                        Optional.of(new PersonCase.RuledBy(winner, actor, MORNING))));
        decided.add(number + " " + winner + " " + actor.name());
    }

    @Override
    public void ruleAlways(long number, ConflictRule winner, Actor actor) {
        rule(number, winner, actor);
        always.put(cases.get(number).decision().field(), winner);
    }

    @Override
    public Map<EmployeeField, ConflictRule> always(ConnectionName connection) {
        return Map.copyOf(always);
    }

    @Override
    public void forget(ConnectionName connection, EmployeeField field, Actor actor) {
        always.remove(field);
    }

    @Override
    public Map<DeliveryState, Long> counts(ConnectionName connection) {
        return deliveries.stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
    }

    @Override
    public List<Delivery> deliveries(ConnectionName connection, Optional<HrEmployeeId> after, int atMost) {
        return deliveries.stream().limit(atMost).toList();
    }

    @Override
    public long retryAll(ConnectionName connection, Actor actor) {
        decided.add("retry all " + actor.name());
        return deliveries.size();
    }

    @Override
    public boolean retry(ConnectionName connection, HrEmployeeId card, Actor actor) {
        decided.add("retry " + card.text() + " " + actor.name());
        return deliveries.stream().anyMatch(delivery -> delivery.card().equals(card));
    }

    @Override
    public PaydayReport report(ConnectionName connection) {
        PaydayReport.Payday next =
                new PaydayReport.Payday(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-25"), true);
        return new PaydayReport(ACME, MORNING, Optional.of(next), 312, findings);
    }
}
