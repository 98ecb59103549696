// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lonebro.api.sync.RunState;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.WatchedSource;

/** Whoever waited for a run may act as soon as the waiting is over. */
class AtOnceIT {
    private static final int LONGER_THAN_A_LOOK_MILLIS = 600;

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void the_next_run_starts_and_a_preview_is_approved_as_soon_as_the_wait_is_over() throws InterruptedException {
        try (Stage stage = Stage.with(5)) {
            stage.rebuild(house -> house.storeSource(source -> new WatchedSource(source, this::slowToTidyUp)));
            for (int run = 0; run < 3; run++) {
                assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
            }
            stage.edit("1002", "city", "Kiruna");
            var preview = stage.house().preview();
            assertThat(preview.state()).isEqualTo(RunState.AWAITING_APPROVAL);
            assertThat(stage.house().approve(preview).state()).isEqualTo(RunState.SUCCEEDED);
        }
    }

    /** The audit trail is written after the run's end is, and this one takes its time. */
    private void slowToTidyUp(DatabaseStep step, String sql) {
        try {
            if (step == DatabaseStep.EXECUTE && sql.contains("insert into audit_entry")) {
                assertThat(never.await(LONGER_THAN_A_LOOK_MILLIS, TimeUnit.MILLISECONDS))
                        .isFalse();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
