// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.CardStanding.State;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.PendingCreates.Progress;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.sync.internal.Stores;

/** Tells how a card and the payroll stand. */
final class CardStandings {
    private final Stores stores;
    private final Deliveries deliveries;

    CardStandings(Stores stores, Deliveries deliveries) {
        this.stores = stores;
        this.deliveries = deliveries;
    }

    CardStanding of(ConnectionName connection, HrEmployeeId card, long version) {
        try {
            return told(connection, card, version);
        } catch (StoreException away) {
            return waiting(connection, Optional.of(Reason.of(ReasonCode.STORE_FAILED)), List.of());
        }
    }

    private CardStanding told(ConnectionName connection, HrEmployeeId card, long version) {
        Optional<Delivery> mark = stores.outbox().find(connection, card);
        EmployeeLink link = stores.links().findByCard(connection, Set.of(card)).get(card);
        List<EmployeeField> asked = link == null ? List.of() : asked(connection, link);
        if (mark.isPresent()) {
            return marked(connection, mark.get(), asked);
        }
        if (link == null) {
            return unlinked(connection, card);
        }
        if (link.hrVersion() < version) {
            return waiting(connection, deliveries.heldBy(connection), asked);
        }
        return new CardStanding(connection, State.SENT, link.agreedAt(), Optional.empty(), asked);
    }

    private CardStanding marked(ConnectionName connection, Delivery mark, List<EmployeeField> asked) {
        if (mark.state() == DeliveryState.DEAD) {
            return new CardStanding(connection, State.REFUSED, null, mark.why(), asked);
        }
        Optional<Reason> why = mark.why().or(() -> deliveries.heldBy(connection));
        return new CardStanding(connection, State.WAITING, mark.due(), why, asked);
    }

    private CardStanding unlinked(ConnectionName connection, HrEmployeeId card) {
        Pending pending = stores.creates().find(connection, Set.of(card)).get(card);
        if (pending == null) {
            return new CardStanding(
                    connection, State.NOT_LINKED, null, Optional.of(Reason.of(ReasonCode.NOT_LINKED_YET)), List.of());
        }
        boolean queued = pending.progress() == Progress.QUEUED;
        return waiting(
                connection,
                Optional.of(Reason.of(queued ? ReasonCode.WAITING_IN_QUEUE : ReasonCode.CREATE_UNCERTAIN)),
                List.of());
    }

    private List<EmployeeField> asked(ConnectionName connection, EmployeeLink link) {
        return stores
                .cases()
                .of(connection, Set.of(link.payrollId()))
                .getOrDefault(link.payrollId(), List.of())
                .stream()
                .filter(open -> open.ruling().isEmpty())
                .map(open -> open.decision().field())
                .sorted()
                .toList();
    }

    private static CardStanding waiting(ConnectionName connection, Optional<Reason> why, List<EmployeeField> asked) {
        return new CardStanding(connection, State.WAITING, null, why, asked);
    }
}
