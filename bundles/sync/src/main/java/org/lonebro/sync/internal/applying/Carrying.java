// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.PlannedOperation;

/** Carries a batch of lines out. A repeat finds done what was done. */
public interface Carrying {
    Carried carry(List<PlannedOperation> batch, StopSignal stop) throws InterruptedException;

    /**
     * How many lines make a batch: nobody else sends what is saved of its people until it is recorded.
     *
     * @param most as configured
     */
    default int peoplePerBatch(int most) {
        return most;
    }

    /**
     * What came of a batch.
     *
     * @param entries in order; fewer than there were lines if it was told to stop or the way was closed
     * @param closed what closed the way to the payroll
     */
    record Carried(List<Entry> entries, Optional<ConnectorException> closed) {
        public Carried {
            entries = List.copyOf(entries);
        }
    }
}
