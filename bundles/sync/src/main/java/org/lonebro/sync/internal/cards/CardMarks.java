// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.List;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.sync.internal.running.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks saved cards on the caller's thread and hands them over. */
final class CardMarks implements SavedCards {
    private static final Logger LOG = LoggerFactory.getLogger(CardMarks.class);

    private final CustomerConnections customers;
    private final Deliveries deliveries;
    private final CardStandings standings;

    CardMarks(CustomerConnections customers, Deliveries deliveries, CardStandings standings) {
        this.customers = customers;
        this.deliveries = deliveries;
        this.standings = standings;
    }

    @Override
    public Receipt saved(CustomerKey customer, HrEmployeeId card, long version, Actor by) {
        List<ConnectionName> connections = customers.of(customer);
        if (connections.isEmpty()) {
            return Receipt.NOT_WANTED;
        }
        try {
            for (ConnectionName connection : connections) {
                deliveries.mark(connection, card, version, by);
            }
            return Receipt.WRITTEN_DOWN;
        } catch (StoreException away) {
            LOG.debug("A saved card could not be marked; it is found by its version", Trace.of(away));
            return Receipt.NOT_WRITTEN_DOWN;
        }
    }

    @Override
    public List<CardStanding> standings(CustomerKey customer, HrEmployeeId card, long version) {
        return customers.of(customer).stream()
                .map(connection -> standings.of(connection, card, version))
                .toList();
    }
}
