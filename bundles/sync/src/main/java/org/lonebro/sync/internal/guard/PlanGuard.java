// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.guard;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.RunCounts;

/** Holds a plan against the connection's limits. */
public final class PlanGuard {
    private final GuardLimits limits;

    public PlanGuard(GuardLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether enough people were read to believe the read at all.
     *
     * @param lastRead people read by the last good run; 0 if there was none
     */
    public List<Reason> readTooLittle(long read, long lastRead, long linked) {
        if (read == 0) {
            return List.of(Reason.of(ReasonCode.NOBODY_READ, linked));
        }
        if (read * 100 < lastRead * limits.minimumReadPercent()) {
            return List.of(Reason.of(ReasonCode.TOO_FEW_READ, read, lastRead));
        }
        return List.of();
    }

    /**
     * Which limits the plan is beyond.
     *
     * @param linked people linked before; with none it is a first import, which is all creates
     */
    public List<Reason> beyondLimits(RunCounts counts, long linked) {
        List<Reason> beyond = new ArrayList<>();
        if (linked > 0) {
            check(counts.creates(), limits.creates(), linked, ReasonCode.TOO_MANY_CREATES, beyond);
            check(counts.updates(), limits.changes(), linked, ReasonCode.TOO_MANY_CHANGES, beyond);
            check(counts.ends(), limits.ends(), linked, ReasonCode.TOO_MANY_ENDS, beyond);
        }
        long people = linked > 0 ? linked : counts.read();
        check(counts.rejects(), limits.rejects(), people, ReasonCode.TOO_MANY_REJECTS, beyond);
        return beyond;
    }

    private static void check(long concerned, GuardLimit limit, long people, ReasonCode code, List<Reason> beyond) {
        long allowed = limit.allowed(people);
        if (concerned > allowed) {
            beyond.add(Reason.of(code, concerned, allowed));
        }
    }
}
