// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;

record MemoryOutbox(Ledger ledger, Clock clock) implements Outbox {
    @Override
    public Delivery mark(ConnectionName connection, HrEmployeeId card, long hrVersion, Actor by) {
        ledger.reach();
        Delivery mark = of(connection).compute(card, (key, before) -> fresh(connection, key, hrVersion, by, before));
        ledger.committed();
        return mark;
    }

    private Delivery fresh(
            ConnectionName connection, HrEmployeeId card, long version, Actor by, @Nullable Delivery before) {
        long newest = before == null ? version : Math.max(version, before.hrVersion());
        Instant now = clock.instant();
        return new Delivery(
                connection,
                card,
                ledger.markNumbers.incrementAndGet(),
                newest,
                DeliveryState.DUE,
                0,
                now,
                now,
                Optional.empty(),
                by);
    }

    @Override
    public void markAll(ConnectionName connection, Map<HrEmployeeId, Long> versions, Actor by) {
        ledger.reach();
        versions.forEach((card, version) -> {
            Delivery before = of(connection).get(card);
            if (before == null || before.hrVersion() < version) {
                of(connection).put(card, fresh(connection, card, version, by, before));
            }
        });
        ledger.committed();
    }

    @Override
    public List<Delivery> due(ConnectionName connection, Instant now, int atMost) {
        ledger.reach();
        return of(connection).values().stream()
                .filter(each ->
                        each.state() != DeliveryState.DEAD && !each.due().isAfter(now))
                .sorted(Comparator.comparing(Delivery::due))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(ConnectionName connection) {
        ledger.reach();
        return of(connection).values().stream()
                .filter(each -> each.state() != DeliveryState.DEAD)
                .map(Delivery::due)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void done(Delivery delivery) {
        ledger.reach();
        new MemoryUnseen(ledger, clock).forget(delivery.connection(), delivery.card());
        remove(delivery);
        ledger.committed();
    }

    void remove(Delivery delivery) {
        of(delivery.connection())
                .computeIfPresent(delivery.card(), (card, now) -> now.number() == delivery.number() ? null : now);
    }

    @Override
    public void later(Delivery delivery, Instant due, Reason why) {
        change(delivery, now -> stands(now, DeliveryState.WAITING, now.attempts() + 1, due, Optional.of(why)));
    }

    @Override
    public void hold(ConnectionName connection, Instant due, Reason why) {
        ledger.reach();
        of(connection)
                .replaceAll((card, now) -> now.state() == DeliveryState.DEAD
                        ? now
                        : stands(now, DeliveryState.WAITING, now.attempts(), due, Optional.of(why)));
        ledger.committed();
    }

    @Override
    public void dead(Delivery delivery, Reason why) {
        change(delivery, now -> stands(now, DeliveryState.DEAD, now.attempts() + 1, now.due(), Optional.of(why)));
    }

    private void change(Delivery delivery, UnaryOperator<Delivery> change) {
        ledger.reach();
        of(delivery.connection())
                .computeIfPresent(
                        delivery.card(), (card, now) -> now.number() == delivery.number() ? change.apply(now) : now);
        ledger.committed();
    }

    private static Delivery stands(
            Delivery mark, DeliveryState state, int attempts, Instant due, Optional<Reason> why) {
        return new Delivery(
                mark.connection(),
                mark.card(),
                mark.number(),
                mark.hrVersion(),
                state,
                attempts,
                mark.markedAt(),
                due,
                why,
                mark.by());
    }

    @Override
    public Optional<Delivery> find(ConnectionName connection, HrEmployeeId card) {
        ledger.reach();
        return Optional.ofNullable(of(connection).get(card));
    }

    @Override
    public List<Delivery> after(ConnectionName connection, Optional<HrEmployeeId> card, int atMost) {
        ledger.reach();
        return of(connection).values().stream()
                .filter(each -> card.isEmpty()
                        || each.card().text().compareTo(card.get().text()) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public Map<DeliveryState, Long> counts(ConnectionName connection) {
        ledger.reach();
        return of(connection).values().stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
    }

    @Override
    public long retryAll(ConnectionName connection) {
        return of(connection).keySet().stream()
                .filter(card -> retry(connection, card))
                .count();
    }

    @Override
    public boolean retry(ConnectionName connection, HrEmployeeId card) {
        ledger.reach();
        Delivery now = of(connection).get(card);
        if (now == null || now.state() == DeliveryState.DUE) {
            return false;
        }
        of(connection).put(card, stands(now, DeliveryState.DUE, now.attempts(), clock.instant(), now.why()));
        ledger.committed();
        return true;
    }

    @Override
    public Collection<ConnectionName> connections() {
        ledger.reach();
        return ledger.marks.entrySet().stream()
                .filter(each -> each.getValue().values().stream().anyMatch(mark -> mark.state() != DeliveryState.DEAD))
                .map(Map.Entry::getKey)
                .toList();
    }

    private NavigableMap<HrEmployeeId, Delivery> of(ConnectionName connection) {
        return ledger.marks.computeIfAbsent(
                connection, first -> new ConcurrentSkipListMap<>(Comparator.comparing(HrEmployeeId::text)));
    }
}
