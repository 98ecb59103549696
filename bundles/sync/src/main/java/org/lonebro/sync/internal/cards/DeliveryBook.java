// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.sync.internal.running.Standings;

/** Writes down what came of deliveries and how their connection is. */
final class DeliveryBook {
    private final Outbox outbox;
    private final DeliveryJournal journal;
    private final Standings standings;

    DeliveryBook(Outbox outbox, DeliveryJournal journal, Standings standings) {
        this.outbox = outbox;
        this.journal = journal;
        this.standings = standings;
    }

    /** Records what is settled for now. */
    void record(Delivery delivery, Delivered outcome) {
        if (outcome instanceof Delivered.Known known) {
            delivered(delivery, known.settled());
        } else if (outcome instanceof Delivered.Refused refused) {
            refused.settled().ifPresent(settled -> journal.delivered(leavingTheMark(delivery), settled));
            outbox.dead(delivery, refused.why());
        } else {
            outbox.done(delivery);
        }
    }

    private void delivered(Delivery delivery, Settled settled) {
        if (!journal.delivered(delivery, settled)) {
            outbox.done(delivery);
        }
    }

    /** Seen with an older number the mark counts as renewed and stays until it is dead: a kill between the two loses nothing. */
    private static Delivery leavingTheMark(Delivery delivery) {
        return new Delivery(
                delivery.connection(),
                delivery.card(),
                delivery.number() - 1,
                delivery.hrVersion(),
                delivery.state(),
                delivery.attempts(),
                delivery.markedAt(),
                delivery.due(),
                delivery.why(),
                delivery.by());
    }

    /** Somebody must mend something. */
    void fails(ConnectionName connection, Reason why) {
        standings.fails(connection, why);
    }

    void answersAgain(ConnectionName connection) {
        standings.answers(connection);
    }
}
