// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunStore;

/** All that is remembered between runs. */
public record Stores(
        LinkStore links,
        PlanStore plans,
        RunStore runs,
        RunJournal journal,
        ConnectionStates states,
        AuditTrail audit,
        Fingerprints fingerprints) {}
