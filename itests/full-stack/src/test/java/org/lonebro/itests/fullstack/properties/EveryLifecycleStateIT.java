// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Lifecycle;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Untouched;

/** A register that holds somebody in every state a person can be in, and five mornings on which nothing happened. */
class EveryLifecycleStateIT {
    private static final int MORNINGS = 5;

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void five_mornings_write_nothing_after_the_first(int version) throws InterruptedException {
        try (Stage stage = Stage.with(24)) {
            stage.rebuild(house -> house.apiVersion(version).limits(Limits.NONE));
            Lifecycle.settle(stage);
            SyncRun first = stage.importNow();
            assertThat(first.counts().missing()).isEqualTo(1);
            assertThat(first.counts().back()).isEqualTo(1);
            assertThat(first.counts().ends()).isPositive();
            Untouched untouched = Untouched.from(stage);

            for (int morning = 1; morning <= MORNINGS; morning++) {
                SyncRun run = stage.importNow();

                assertThat(run.state()).as("%s", run).isEqualTo(RunState.SUCCEEDED);
                assertThat(run.counts().planned()).as("%s", run).isZero();
                untouched.verify("morning " + morning);
            }
        }
    }
}
