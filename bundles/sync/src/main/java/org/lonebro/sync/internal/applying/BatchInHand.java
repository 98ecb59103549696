// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.CardsInHand;

/** A batch's cards, taken in hand until they are put down once. */
final class BatchInHand {
    private final CardsInHand cards;
    private final ConnectionName connection;
    private final List<HrEmployeeId> taken;
    private final AtomicBoolean down = new AtomicBoolean();

    private BatchInHand(CardsInHand cards, ConnectionName connection, List<HrEmployeeId> taken) {
        this.cards = cards;
        this.connection = connection;
        this.taken = taken;
    }

    static BatchInHand none(CardsInHand cards, ConnectionName connection) {
        return new BatchInHand(cards, connection, List.of());
    }

    /** Waits for who has one of the cards. */
    static BatchInHand take(CardsInHand cards, ConnectionName connection, List<PlannedOperation> batch)
            throws InterruptedException {
        List<HrEmployeeId> ids = batch.stream()
                .map(PlannedOperation::hrId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        cards.takeAll(connection, ids);
        return new BatchInHand(cards, connection, ids);
    }

    /** A repeat does nothing. */
    void putDown() {
        if (down.compareAndSet(false, true)) {
            cards.putDown(connection, taken);
        }
    }
}
