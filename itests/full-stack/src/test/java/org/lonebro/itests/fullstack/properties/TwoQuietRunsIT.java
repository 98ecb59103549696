// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Campaign;
import org.lonebro.itests.fullstack.stage.Edits;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Untouched;
import org.lonebro.itests.harness.HouseDatabases;

/** Whatever happened in Kontek before: a run after which nothing happened writes nothing. */
class TwoQuietRunsIT {
    private static final int MORNINGS = 4;

    static LongStream seeds() {
        return Campaign.seeds(12);
    }

    static LongStream fewerSeeds() {
        return Campaign.seeds(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_second_of_two_runs_writes_nothing_on_h2(long seed) throws InterruptedException {
        secondRunWritesNothing(seed, HouseDatabases.h2InMemory());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void the_second_of_two_runs_writes_nothing_on_postgresql(long seed) throws InterruptedException {
        secondRunWritesNothing(seed, HouseDatabases.postgresql());
    }

    private static void secondRunWritesNothing(long seed, HouseDatabases databases) throws InterruptedException {
        int people = 20 + (int) (seed % 7) * 10;
        try (Stage stage = Stage.of(people, seed, databases)) {
            stage.rebuild(house -> house.limits(Limits.NONE).apiVersion(1 + (int) (seed % 5)));
            Edits edits = new Edits(stage.kontek(), people, seed);
            for (int morning = 1; morning <= MORNINGS; morning++) {
                SyncRun news = stage.importNow();
                assertThat(news.state()).as("%s", news).isIn(RunState.SUCCEEDED, RunState.PARTIAL);
                assertThat(news.counts().planned()).as("%s", news).isPositive();
                Untouched untouched = Untouched.from(stage);

                SyncRun quiet = stage.importNow();

                assertThat(quiet.state()).as("%s", quiet).isIn(RunState.SUCCEEDED, RunState.PARTIAL);
                assertThat(quiet.counts().planned()
                                - quiet.counts().rejects()
                                - quiet.counts().cases())
                        .as("seed %d, morning %d: %s", seed, morning, quiet)
                        .isZero();
                untouched.verify("seed " + seed + ", morning " + morning);
                edits.make(people / 2);
            }
        }
    }
}
