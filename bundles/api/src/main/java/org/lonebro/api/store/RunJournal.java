// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.RunId;
import org.osgi.annotation.versioning.ProviderType;

/** Records what was applied. Throws {@link StoreException}. */
@ProviderType
public interface RunJournal {
    /**
     * In one commit: stores the outcomes, makes or renews the links of applied lines with the values and fingerprints of the
     * plan or of what was settled, opens and closes cases of applied lines, keeps former identity numbers, removes who is no
     * longer on the way ({@link PendingCreates}), forgets the {@link UnseenWrites} of cards that were settled, or whose line was
     * applied by a plan that may have seen them arrive (noted before the run began, which is no undoing), marks and unmarks missing people, and moves the run's {@code appliedThrough}
     * and counts. Recording a batch again that is already recorded does nothing.
     *
     * @param batch consecutive lines, in order, the first right after {@code appliedThrough}
     * @throws LinkTakenException if a link would give a person two cards or a card two people; nothing is stored then
     */
    void record(RunId run, List<Entry> batch);

    /**
     * One applied line.
     *
     * @param sequence the line's place in the plan
     * @param settled what is known now, where it is known better than by the plan: after something was sent; null else. It is
     *     stored whatever the outcome: a person who was created or changed in part is linked and has agreed values; only of a
     *     line that was {@link ApplyOutcome.Noted} nothing but the cases is, and that the record is looked at again
     * @param asks what of an applied line waits for a person; see {@link Settled#asks()}
     */
    record Entry(long sequence, ApplyOutcome outcome, @Nullable Settled settled, List<FieldDecision> asks) {
        public Entry {
            asks = List.copyOf(asks);
        }

        /** A line that went as planned, or did not, and asks nobody. */
        public Entry(long sequence, ApplyOutcome outcome) {
            this(sequence, outcome, null, List.of());
        }
    }
}
