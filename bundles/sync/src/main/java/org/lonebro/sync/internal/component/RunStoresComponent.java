// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunStore;
import org.lonebro.sync.internal.Stores.OfRuns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the stores of runs once all are there. */
@Component(service = RunStoresComponent.class)
public final class RunStoresComponent {
    private final OfRuns stores;

    @Activate
    public RunStoresComponent(@Reference RunStore runs, @Reference PlanStore plans, @Reference RunJournal journal) {
        stores = new OfRuns(runs, plans, journal);
    }

    OfRuns stores() {
        return stores;
    }
}
