// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import java.util.List;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where the HR platform tells that somebody saved a card; Lönebro registers it as a service. Safe for use by several threads.
 */
@ProviderType
public interface SavedCards {
    /**
     * To be called after the host's own commit. The card is marked durably before the call returns and delivered within a second
     * when the payroll answers. Saving often, telling twice or telling of a write of Lönebro's own does no harm: what is sent is the
     * difference that stands when it is the card's turn. Never throws for what the database or the payroll does.
     *
     * @param by whoever saved it: may not release a bank account that came with it
     */
    Receipt saved(CustomerKey customer, HrEmployeeId card, long version, Actor by);

    /** What became of a card, one entry per connection of the customer; empty if it has none. */
    List<CardStanding> standings(CustomerKey customer, HrEmployeeId card, long version);

    /** Whether the mark was written down. */
    enum Receipt {
        WRITTEN_DOWN,
        /** The store is away: the card will be found by its version in the morning. */
        NOT_WRITTEN_DOWN,
        /** The customer has no connection that sends saved cards. */
        NOT_WANTED
    }
}
