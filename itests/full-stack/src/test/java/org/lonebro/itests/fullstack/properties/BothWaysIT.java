// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.itests.fullstack.stage.Campaign;
import org.lonebro.itests.fullstack.stage.TwoSides;

/**
 * After any sequence of edits on both sides, with faults and kills in between, no employment period, salary row or unknown member is
 * lost, nobody is created twice, and two quiet runs write nothing.
 */
class BothWaysIT {
    private static final int SEQUENCES = 200;
    private static final int SEQUENCES_PER_WORLD = 20;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothing_is_lost_and_nothing_is_doubled(int version) throws Exception {
        int worlds = Campaign.times(SEQUENCES / SEQUENCES_PER_WORLD);
        for (int world = 1; world <= worlds; world++) {
            try (TwoSides sides = new TwoSides(version, world)) {
                for (int sequence = 1; sequence <= SEQUENCES_PER_WORLD; sequence++) {
                    sides.play("version " + version + ", world " + world + ", sequence " + sequence);
                }
            }
        }
    }
}
