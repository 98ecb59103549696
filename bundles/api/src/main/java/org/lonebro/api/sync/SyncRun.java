// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;

/**
 * A run as it stands.
 *
 * @param endedAt null while it goes on
 * @param receipt null until the read ended
 * @param reasons why it is blocked, failed or cancelled; empty if there is nothing to say
 * @param appliedThrough operations up to this sequence are applied and recorded
 */
public record SyncRun(
        RunId id,
        ConnectionName connection,
        Flow flow,
        RunScope scope,
        RunTrigger trigger,
        Actor startedBy,
        RunMode mode,
        RunState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable ReadReceipt receipt,
        RunCounts counts,
        List<Reason> reasons,
        long appliedThrough) {
    public SyncRun {
        reasons = List.copyOf(reasons);
    }
}
