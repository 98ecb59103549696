// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

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

/** All that is remembered between runs. */
public record Stores(
        LinkStore links,
        Fingerprints fingerprints,
        ConnectionStates states,
        AuditTrail audit,
        OfRuns ofRuns,
        OfDeliveries ofDeliveries) {
    /** What runs leave. */
    public record OfRuns(RunStore runs, PlanStore plans, RunJournal journal) {}

    /** What goes to the payroll, and what waits for a person before it may. */
    public record OfDeliveries(
            Outbox outbox, DeliveryJournal journal, PendingCreates creates, UnseenWrites unseen, CaseStore cases) {}

    public RunStore runs() {
        return ofRuns.runs();
    }

    public PlanStore plans() {
        return ofRuns.plans();
    }

    public RunJournal journal() {
        return ofRuns.journal();
    }

    public Outbox outbox() {
        return ofDeliveries.outbox();
    }

    public DeliveryJournal deliveries() {
        return ofDeliveries.journal();
    }

    public PendingCreates creates() {
        return ofDeliveries.creates();
    }

    public UnseenWrites unseen() {
        return ofDeliveries.unseen();
    }

    public CaseStore cases() {
        return ofDeliveries.cases();
    }
}
