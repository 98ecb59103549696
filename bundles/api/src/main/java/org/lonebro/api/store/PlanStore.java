// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.List;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;
import org.osgi.annotation.versioning.ProviderType;

/** Plans, encrypted. Throws {@link StoreException}. */
@ProviderType
public interface PlanStore {
    /** Opens a run's plan for writing; whatever an earlier, broken-off writer left of it is removed. */
    PlanWriter write(RunId run);

    /** Operations after the sequence, in order. */
    List<PlannedOperation> read(RunId run, long afterSequence, int atMost);

    /** The same with what came of them. */
    List<OperationResult> results(RunId run, long afterSequence, int atMost);

    /** Every later line of a person who stands in the plan more than once, in order; empty in a sound plan. */
    List<PlannedOperation> repeated(RunId run);

    /** Writes plan lines in bulk, in order of sequence. For one thread. */
    @ProviderType
    interface PlanWriter extends AutoCloseable {
        /** Takes a line; it is stored at latest by {@link #finish()}. */
        void add(PlannedOperation operation);

        /**
         * Stores all lines, then turns into {@link org.lonebro.api.sync.OperationKind#CASE} every line of a person whose
         * identity number's fingerprint stands on another line or on another person's link, or whose payroll id stands on
         * another line.
         *
         * @return how many lines were turned, by their kind before
         */
        TurnedLines finish();

        /** Ends writing; without {@link #finish()} the lines are removed. */
        @Override
        void close();
    }
}
