// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;

/**
 * A person's word on a field about which both sides differ: whose value stands. It holds for exactly the values the person
 * saw; when one of them changes it is void.
 *
 * @param hr HR's value then; null if empty
 * @param payroll the payroll's value then; null if empty
 * @param winner HR or PAYROLL
 */
public record Ruling(@Nullable String hr, @Nullable String payroll, ConflictRule winner) {
    public Ruling {
        if (winner == ConflictRule.ASK) {
            throw new IllegalArgumentException("A ruling says whose value stands");
        }
    }

    /** Names the winner; the values are personal data. */
    @Override
    public String toString() {
        return "Ruling[" + winner + "]";
    }
}
