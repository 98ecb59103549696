// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.PlannedOperation;

/** Carries lines out that write in the payroll. */
public interface LineSending {
    /** Reads at once what is known here about these lines. */
    Prepared prepare(List<PlannedOperation> lines);

    /** Sends lines one by one, by several threads. */
    @FunctionalInterface
    interface Prepared {
        /**
         * Sends one of the lines.
         *
         * @throws ConnectorException if the way itself is closed
         */
        Entry send(PlannedOperation line) throws ConnectorException, InterruptedException;
    }
}
