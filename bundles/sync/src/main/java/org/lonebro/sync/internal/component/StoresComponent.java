// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.LinkStore;
import org.lonebro.sync.internal.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the stores once all are there. */
@Component(service = StoresComponent.class)
public final class StoresComponent {
    private final Stores stores;

    @Activate
    public StoresComponent(
            @Reference LinkStore links,
            @Reference Fingerprints fingerprints,
            @Reference ConnectionStates states,
            @Reference AuditTrail audit,
            @Reference RunStoresComponent ofRuns,
            @Reference DeliveryStoresComponent ofDeliveries) {
        stores = new Stores(links, fingerprints, states, audit, ofRuns.stores(), ofDeliveries.stores());
    }

    Stores stores() {
        return stores;
    }
}
