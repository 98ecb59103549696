// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doubles_from_a_second_up_to_five_minutes() {
        Backoff backoff = new Backoff(() -> 1.0);

        assertThat(IntStream.rangeClosed(0, 12)
                        .mapToObj(backoff::after)
                        .map(Duration::toSeconds)
                        .toList())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L, 300L);
    }

    @Test
    void leaves_half_to_chance() {
        assertThat(new Backoff(() -> 0.0).after(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(new Backoff(() -> 0.5).after(3)).isEqualTo(Duration.ofSeconds(6));
    }
}
