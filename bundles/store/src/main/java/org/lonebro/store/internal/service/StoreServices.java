// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import java.util.List;
import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.store.internal.JdbcStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The parts of an open store as services. */
final class StoreServices {
    private final List<ServiceRegistration<?>> registrations;

    private StoreServices(List<ServiceRegistration<?>> registrations) {
        this.registrations = registrations;
    }

    static StoreServices publish(BundleContext context, JdbcStore store) {
        return new StoreServices(List.of(
                context.registerService(Fingerprints.class, store.fingerprints(), null),
                context.registerService(LinkStore.class, store.links(), null),
                context.registerService(PlanStore.class, store.plans(), null),
                context.registerService(RunStore.class, store.runs(), null),
                context.registerService(RunJournal.class, store.journal(), null),
                context.registerService(Outbox.class, store.outbox(), null),
                context.registerService(DeliveryJournal.class, store.deliveries(), null),
                context.registerService(PendingCreates.class, store.creates(), null),
                context.registerService(UnseenWrites.class, store.unseen(), null),
                context.registerService(CaseStore.class, store.cases(), null),
                context.registerService(ConnectionStates.class, store.states(), null),
                context.registerService(AuditTrail.class, store.audit(), null)));
    }

    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
