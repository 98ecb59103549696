// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void knows_again_what_was_added_as_it_grows() {
        Random random = new Random(1);
        Set<Long> expected = new HashSet<>();
        LongSet set = new LongSet();

        for (int at = 0; at < 20_000; at++) {
            long element = random.nextLong() % 15_000;
            assertThat(set.add(element)).isEqualTo(expected.add(element == 0 ? 1 : element));
        }
    }
}
