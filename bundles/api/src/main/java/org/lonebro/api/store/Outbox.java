// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Durable marks that a card is to be compared with the payroll: at most one a card. Each call is one commit. Throws {@link
 * StoreException}.
 */
@ProviderType
public interface Outbox {
    /** Marks a card as due now; a mark that stands is renewed: newer number, no attempts, never an older version. */
    Delivery mark(ConnectionName connection, HrEmployeeId card, long hrVersion, Actor by);

    /** Marks many cards, those already marked with that version or a newer one excepted. */
    void markAll(ConnectionName connection, Map<HrEmployeeId, Long> versions, Actor by);

    /** Marks that are DUE or WAITING and whose time has come, longest due first. */
    List<Delivery> due(ConnectionName connection, Instant now, int atMost);

    /** When the next DUE or WAITING mark's time comes; empty if there is none. */
    Optional<Instant> nextDue(ConnectionName connection);

    /** Nothing is left to be sent: removes the mark, unless the card was marked again meanwhile; forgets its {@link UnseenWrites}. */
    void done(Delivery delivery);

    /** To be tried again then; counts an attempt. Leaves a mark alone that was renewed meanwhile. */
    void later(Delivery delivery, Instant due, Reason why);

    /** Puts all marks of a connection that are DUE or WAITING off, counting no attempt: the way itself is closed. */
    void hold(ConnectionName connection, Instant due, Reason why);

    /** Refused for good. Leaves a mark alone that was renewed meanwhile. */
    void dead(Delivery delivery, Reason why);

    Optional<Delivery> find(ConnectionName connection, HrEmployeeId card);

    /** In order of the cards' ids. */
    List<Delivery> after(ConnectionName connection, Optional<HrEmployeeId> card, int atMost);

    Map<DeliveryState, Long> counts(ConnectionName connection);

    /**
     * Makes marks WAITING or DEAD due now, as if never tried.
     *
     * @return how many
     */
    long retryAll(ConnectionName connection);

    /** @return whether the card has a mark */
    boolean retry(ConnectionName connection, HrEmployeeId card);

    /** Every connection that has marks DUE or WAITING. */
    Collection<ConnectionName> connections();
}
