// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;

class LaneTest {
    private final Lane lane = new Lane(new ConnectionName("main"));

    // A fault of before a restart stands as the connection's state, and nobody else knows that it is over.
    @Test
    void the_first_answer_after_a_start_is_news_and_the_next_is_not() {
        assertThat(lane.works()).isTrue();
        assertThat(lane.works()).isFalse();
    }

    @Test
    void an_answer_after_a_fault_is_news_again() {
        lane.works();
        Reason why = Reason.of(ReasonCode.WRITE_ROLE_MISSING);
        lane.close(Instant.EPOCH, why, failures -> Duration.ofSeconds(1));

        assertThat(lane.works()).isTrue();
        assertThat(lane.works()).isFalse();
    }
}
