// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;

/**
 * A field of a person that waits for a person's word, or has it and waits for the next delivery. Both sides keep what they
 * have. {@code decision.why()} says what kind it is: changed on both sides, a bank account that is held, an identity number
 * that may succeed another, something implausible.
 *
 * @param number by which people speak of it; never used twice
 * @param decision the three values as they were when it was opened or last seen; personal data
 * @param openedAt since when both values stand as they do
 * @param openedBy who brought the change, as far as it is known: not the one to release a bank account
 * @param ruling empty while it waits for a person
 */
public record PersonCase(
        long number,
        ConnectionName connection,
        PayrollEmployeeId payrollId,
        HrEmployeeId hrId,
        FieldDecision decision,
        Instant openedAt,
        Actor openedBy,
        Optional<RuledBy> ruling) {
    /** Who said whose value stands, and when. */
    public record RuledBy(ConflictRule winner, Actor actor, Instant at) {}

    /** The ruling for the planner; null if there is none. */
    public @Nullable Ruling word() {
        return ruling.map(ruled -> new Ruling(decision.hr(), decision.payroll(), ruled.winner()))
                .orElse(null);
    }
}
