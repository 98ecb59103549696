// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.AccountProtection.Mode;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.HrRoster.CardVersion;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/**
 * Finds cards that should have been marked and were not: saved while nobody listened, decided about just before a kill, or
 * held until a time that has come.
 */
final class MissedCalls {
    private static final Actor LONEBRO = new Actor("lonebro");
    private static final int PIECE = 2_000;

    private final Stores stores;
    private final Clock clock;

    MissedCalls(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** @return whether any card was marked */
    boolean mark(ConnectionName connection, Sides sides) {
        CustomerKey customer = sides.connection().settings().customer();
        boolean saved = sides.roster().isPresent()
                && markSaved(connection, customer, sides.roster().get());
        AccountProtection protection = sides.connection().settings().outgoing().protection();
        return markDecided(connection, protection) || saved;
    }

    private boolean markSaved(ConnectionName connection, CustomerKey customer, HrRoster roster) {
        boolean marked = false;
        Optional<HrEmployeeId> last = Optional.empty();
        while (true) {
            List<CardVersion> piece = roster.versions(customer, last, PIECE);
            if (piece.isEmpty()) {
                return marked;
            }
            Map<HrEmployeeId, Long> versions = new HashMap<>();
            piece.forEach(card -> versions.put(card.id(), card.version()));
            versions.keySet().retainAll(stores.links().outdated(connection, versions));
            marked |= mark(connection, versions);
            last = Optional.of(piece.get(piece.size() - 1).id());
        }
    }

    private boolean markDecided(ConnectionName connection, AccountProtection protection) {
        boolean marked = false;
        List<PersonCase> piece = stores.cases().after(connection, 0, PIECE);
        while (!piece.isEmpty()) {
            List<HrEmployeeId> decided = piece.stream()
                    .filter(open -> open.ruling().isPresent() || waitedLongEnough(open, protection))
                    .map(PersonCase::hrId)
                    .distinct()
                    .toList();
            Map<HrEmployeeId, Long> versions = new HashMap<>();
            for (EmployeeLink link :
                    stores.links().findByCard(connection, decided).values()) {
                versions.put(link.hrId(), link.hrVersion());
            }
            marked |= mark(connection, versions);
            piece = stores.cases().after(connection, piece.get(piece.size() - 1).number(), PIECE);
        }
        return marked;
    }

    private boolean waitedLongEnough(PersonCase open, AccountProtection protection) {
        Instant ripe = open.openedAt().plus(protection.waitingDays(), ChronoUnit.DAYS);
        return protection.mode() == Mode.WAITING_TIME
                && open.decision().why() == ReasonCode.ACCOUNT_CHANGED
                && !clock.instant().isBefore(ripe);
    }

    private boolean mark(ConnectionName connection, Map<HrEmployeeId, Long> versions) {
        if (!versions.isEmpty()) {
            stores.outbox().markAll(connection, versions, LONEBRO);
        }
        return !versions.isEmpty();
    }
}
