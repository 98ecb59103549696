// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.List;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;

/**
 * What is to be done about one person.
 *
 * @param verdict what to do
 * @param agreedNext the agreed values once it is done; for CREATE also what the card gets
 * @param decisions the fields that are not simply as agreed; empty for CREATE
 * @param settled whether nothing waits for a person: only then may the next run pass the record over unread
 */
public record PersonPlan(
        Verdict verdict,
        FieldValues agreedNext,
        List<FieldDecision> decisions,
        List<Reason> reasons,
        Settlement settled) {
    public PersonPlan {
        decisions = List.copyOf(decisions);
        reasons = List.copyOf(reasons);
    }

    /** Whether something still waits for a person. */
    public enum Settlement {
        SETTLED,
        WAITING
    }

    /** What to do. */
    public sealed interface Verdict {
        /** Both sides are as agreed. */
        record Quiet() implements Verdict {}

        /** A line of the plan. */
        record Do(OperationKind kind) implements Verdict {}
    }
}
