// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.RunCounts;

class PlanGuardTest {
    private final PlanGuard guard = new PlanGuard(GuardLimits.standard());

    @Test
    void lets_as_many_pass_as_the_larger_of_count_and_share() {
        assertThat(guard.beyondLimits(counts(25, 50, 5, 10), 100)).isEmpty();
        assertThat(guard.beyondLimits(counts(100, 200, 50, 50), 1_000)).isEmpty();
    }

    @Test
    void tells_each_limit_the_plan_is_beyond_with_both_figures() {
        assertThat(guard.beyondLimits(counts(26, 51, 6, 11), 100))
                .containsExactly(
                        Reason.of(ReasonCode.TOO_MANY_CREATES, 26, 25),
                        Reason.of(ReasonCode.TOO_MANY_CHANGES, 51, 50),
                        Reason.of(ReasonCode.TOO_MANY_ENDS, 6, 5),
                        Reason.of(ReasonCode.TOO_MANY_REJECTS, 11, 10));
    }

    @Test
    void lets_a_first_import_create_everybody_but_not_reject_many() {
        assertThat(guard.beyondLimits(counts(5_000, 0, 0, 250), 0)).isEmpty();
        assertThat(guard.beyondLimits(counts(5_000, 0, 0, 300), 0))
                .containsExactly(Reason.of(ReasonCode.TOO_MANY_REJECTS, 300, 265));
    }

    @Test
    void believes_a_read_of_at_least_the_share_of_the_last_good_one() {
        assertThat(guard.readTooLittle(80, 100, 100)).isEmpty();
        assertThat(guard.readTooLittle(79, 100, 100)).containsExactly(Reason.of(ReasonCode.TOO_FEW_READ, 79, 100));
        assertThat(guard.readTooLittle(0, 0, 0)).containsExactly(Reason.of(ReasonCode.NOBODY_READ, 0));
    }

    private static RunCounts counts(long creates, long updates, long ends, long rejects) {
        long read = creates + updates + ends + rejects;
        return new RunCounts(read, 0, creates, updates, ends, 0, 0, 0, 0, rejects, 0, 0);
    }
}
