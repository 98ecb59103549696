// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import org.lonebro.api.sync.Delivery;
import org.osgi.annotation.versioning.ProviderType;

/** Records what came of a delivered card. Throws {@link StoreException}. */
@ProviderType
public interface DeliveryJournal {
    /**
     * In one commit: renews the person's link with the values, opens and closes cases, keeps a former identity number, forgets the
     * card's {@link UnseenWrites}, and removes the mark unless the card was marked again meanwhile.
     *
     * @return false, and nothing is stored, if the link is no longer there
     */
    boolean delivered(Delivery delivery, Settled settled);
}
