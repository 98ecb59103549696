// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.osgi.annotation.versioning.ProviderType;

/** The outbox as people see it. Safe for use by several threads. */
@ProviderType
public interface DeliveryDesk {
    /** How many cards stand in each state; a state without any is left out. */
    Map<DeliveryState, Long> counts(ConnectionName connection);

    /** Cards in an order of their own. */
    List<Delivery> deliveries(ConnectionName connection, Optional<HrEmployeeId> after, int atMost);

    /**
     * Tries everything again now that waits or was refused.
     *
     * @return how many
     */
    long retryAll(ConnectionName connection, Actor actor);

    /**
     * Tries one card again now.
     *
     * @return whether it was there
     */
    boolean retry(ConnectionName connection, HrEmployeeId card, Actor actor);
}
