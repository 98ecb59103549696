// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;

/**
 * A plan that stands in the store.
 *
 * @param receipt null if not everybody was read
 * @param linkedBefore people linked when planning began
 * @param remarks what is worth knowing of the plan as a whole
 */
public record RunPlan(@Nullable ReadReceipt receipt, RunCounts counts, long linkedBefore, List<Reason> remarks) {
    public RunPlan {
        remarks = List.copyOf(remarks);
    }
}
