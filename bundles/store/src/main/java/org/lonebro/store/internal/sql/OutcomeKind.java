// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationKind;

/** The column of an outcome that did not go as its line's kind says. */
public enum OutcomeKind {
    APPLIED,
    NOTED,
    REJECTED,
    DEFERRED,
    SKIPPED;

    public static OutcomeKind of(ApplyOutcome outcome) {
        if (outcome instanceof ApplyOutcome.Applied) {
            return APPLIED;
        }
        if (outcome instanceof ApplyOutcome.Noted) {
            return NOTED;
        }
        if (outcome instanceof ApplyOutcome.Rejected) {
            return REJECTED;
        }
        return outcome instanceof ApplyOutcome.Deferred ? DEFERRED : SKIPPED;
    }

    /** What a line of that kind comes to when nothing is in the way; it is not stored. */
    public static OutcomeKind expected(OperationKind kind) {
        return switch (kind) {
            case CREATE, UPDATE, END, SEND_NEW, SEND, SEND_END, LINK, BACK -> APPLIED;
            case MISSING, CASE, REJECT -> NOTED;
        };
    }

    /** Whether the line was done. */
    public boolean done() {
        return this == APPLIED || this == NOTED;
    }

    /** Why an outcome is no success; empty for one. */
    public static List<Reason> reasons(ApplyOutcome outcome) {
        if (outcome instanceof ApplyOutcome.Rejected rejected) {
            return List.of(rejected.reason());
        }
        if (outcome instanceof ApplyOutcome.Deferred deferred) {
            return List.of(deferred.reason());
        }
        return outcome instanceof ApplyOutcome.Skipped skipped ? List.of(skipped.reason()) : List.of();
    }
}
