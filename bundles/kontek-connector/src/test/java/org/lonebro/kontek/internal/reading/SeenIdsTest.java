// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void knows_exactly_what_it_has_seen_in_order_out_of_order_and_in_words() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int ordered = random.nextInt(500);
            Set<String> model = new HashSet<>();
            SeenIds seen = new SeenIds();
            long last = 0;
            for (int i = 0; i < 6_000; i++) {
                last += random.nextInt(300);
                String id = i < ordered ? Long.toString(last) : some(random);
                assertThat(seen.add(id)).as("seed %d, %s", seed, id).isEqualTo(model.add(id));
            }
        }
    }

    private static String some(Random random) {
        String number = Integer.toString(random.nextInt(5_000));
        return switch (random.nextInt(4)) {
            case 0 -> "A" + number;
            case 1 -> "0" + number;
            case 2 -> number + "123456789012345678";
            default -> number;
        };
    }
}
