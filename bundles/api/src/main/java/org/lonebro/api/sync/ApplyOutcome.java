// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;

/** What came of one planned operation. */
public sealed interface ApplyOutcome {
    /** Done and, for a card, stored in HR as that version. */
    record Applied(HrEmployeeId hrId, long hrVersion) implements ApplyOutcome {}

    /** Done; no card was concerned (MISSING, CASE: now known and shown). */
    record Noted() implements ApplyOutcome {}

    /** HR or the rules said no; it will be tried again only when something changes. */
    record Rejected(Reason reason) implements ApplyOutcome {}

    /** Not now; the next run tries again. */
    record Deferred(Reason reason) implements ApplyOutcome {}

    /** Not needed any more. */
    record Skipped(Reason reason) implements ApplyOutcome {}
}
