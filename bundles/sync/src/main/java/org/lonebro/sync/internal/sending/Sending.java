// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.Settled;

/** What came of one person's sending. */
public sealed interface Sending {
    /** The payroll took it, and shows it. */
    record Sent(Settled settled) implements Sending {}

    /**
     * Nothing was to be sent; HR may have got what a person ruled.
     *
     * @param settled null if the payroll was not even asked: all stands as recorded
     */
    record Nothing(@Nullable Settled settled) implements Sending {}

    /**
     * Not, or not all, and a person must mend something.
     *
     * @param settled what is known in spite of it, to be recorded, too; null if nothing is
     */
    record Refused(Reason why, @Nullable Settled settled) implements Sending {}

    /** Somebody changed one of the sides meanwhile; worth another try from the start. */
    record Later(Reason why) implements Sending {}
}
