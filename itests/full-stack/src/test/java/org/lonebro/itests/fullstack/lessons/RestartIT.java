// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.itests.harness.WatchedSource;

/** A node that stops in a run leaves no mark that somebody has to remove. */
class RestartIT {
    /** Where the node stops. */
    private enum Stop {
        WHILE_PLANNING("plan_line"),
        WHILE_APPLYING("employee_link");

        private final String table;

        Stop(String table) {
            this.table = table;
        }

        boolean here(DatabaseStep step, String sql) {
            return step != DatabaseStep.CONNECT && sql.contains(table) && sql.contains("insert");
        }
    }

    // Lesson 5: the next start takes the run up by itself and ends it; afterwards the connection is free.
    @ParameterizedTest
    @EnumSource
    void lesson_5_a_run_that_was_broken_off_is_taken_up_without_hand_work(Stop stop) throws InterruptedException {
        try (Stage stage = Stage.with(30)) {
            PlainHouse[] doomed = new PlainHouse[1];
            doomed[0] = stage.rebuild(house -> house.mortal()
                    .peoplePerBatch(5)
                    .storeSource(source -> new WatchedSource(source, (step, sql) -> {
                        if (stop.here(step, sql)) {
                            doomed[0].kill();
                        }
                    })));
            RunId run = doomed[0].start(RunMode.APPLY);
            assertThatThrownBy(() -> doomed[0].await(run)).isInstanceOf(StoreException.class);
            stage.abandonHouse();

            SyncRun ended = stage.house().engine().await(run, Duration.ofSeconds(60));

            assertThat(ended.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(ended.counts().applied()).isEqualTo(30);
            assertThat(stage.world().cards()).isEqualTo(30);
            assertThat(stage.house().runs().inWork()).isEmpty();
            assertThat(stage.importNow().counts().planned()).isZero();
        }
    }
}
