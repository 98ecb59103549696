// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.sync.internal.Stores;

/** Shows the outbox and lets a person ask for another try. */
final class OutboxDesk implements DeliveryDesk {
    private final Stores stores;
    private final Deliveries deliveries;

    OutboxDesk(Stores stores, Deliveries deliveries) {
        this.stores = stores;
        this.deliveries = deliveries;
    }

    @Override
    public Map<DeliveryState, Long> counts(ConnectionName connection) {
        return stores.outbox().counts(connection);
    }

    @Override
    public List<Delivery> deliveries(ConnectionName connection, Optional<HrEmployeeId> after, int atMost) {
        return stores.outbox().after(connection, after, atMost);
    }

    @Override
    public long retryAll(ConnectionName connection, Actor actor) {
        long retried = stores.outbox().retryAll(connection);
        stores.audit().add(connection, actor, Act.RETRIED, "all cards");
        tryNow(connection);
        return retried;
    }

    /** Somebody whose creation is uncertain has no mark: then the person's word is that it did not happen. */
    @Override
    public boolean retry(ConnectionName connection, HrEmployeeId card, Actor actor) {
        boolean marked = stores.outbox().retry(connection, card);
        boolean pending =
                !marked && stores.creates().find(connection, Set.of(card)).containsKey(card);
        if (!marked && !pending) {
            return false;
        }
        if (pending) {
            stores.creates().forget(connection, card);
        }
        stores.audit().add(connection, actor, Act.RETRIED, "card " + card.text());
        tryNow(connection);
        return true;
    }

    private void tryNow(ConnectionName connection) {
        deliveries.answers(connection);
        deliveries.markedMany(connection);
    }
}
