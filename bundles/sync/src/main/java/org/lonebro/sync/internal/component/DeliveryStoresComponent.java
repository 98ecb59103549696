// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.lonebro.api.store.CaseStore;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.sync.internal.Stores.OfDeliveries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the stores of what goes to the payroll once all are there. */
@Component(service = DeliveryStoresComponent.class)
public final class DeliveryStoresComponent {
    private final OfDeliveries stores;

    @Activate
    public DeliveryStoresComponent(
            @Reference Outbox outbox,
            @Reference DeliveryJournal journal,
            @Reference PendingCreates creates,
            @Reference UnseenWrites unseen,
            @Reference CaseStore cases) {
        stores = new OfDeliveries(outbox, journal, creates, unseen, cases);
    }

    OfDeliveries stores() {
        return stores;
    }
}
