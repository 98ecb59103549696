// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Campaign;
import org.lonebro.itests.fullstack.stage.Edits;
import org.lonebro.itests.fullstack.stage.Guillotine;
import org.lonebro.itests.fullstack.stage.Guillotine.Killed;
import org.lonebro.itests.fullstack.stage.Guillotine.Moment;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;

/** A kill at any commit of either database ends, after a restart and without hand work, as no kill would. */
class KillAnywhereIT {
    private static final int PEOPLE = 12;
    private static final int EDITS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the killed run was about. */
    private enum Scene {
        FIRST_IMPORT,
        MORNING_WITH_NEWS
    }

    private record End(SortedMap<String, String> meaning, int cards) {}

    @Test
    void a_first_import_on_h2_ends_the_same() throws InterruptedException {
        killAnywhere(Scene.FIRST_IMPORT, HouseDatabases::h2InMemory, 1);
    }

    @Test
    void a_morning_with_news_on_h2_ends_the_same() throws InterruptedException {
        killAnywhere(Scene.MORNING_WITH_NEWS, HouseDatabases::h2InMemory, 1);
    }

    @Test
    void a_first_import_on_postgresql_ends_the_same() throws InterruptedException {
        killAnywhere(Scene.FIRST_IMPORT, HouseDatabases::postgresql, Math.max(1, 7 / Campaign.times(1)));
    }

    @Test
    void a_morning_with_news_on_postgresql_ends_the_same() throws InterruptedException {
        killAnywhere(Scene.MORNING_WITH_NEWS, HouseDatabases::postgresql, Math.max(1, 7 / Campaign.times(1)));
    }

    private static void killAnywhere(Scene scene, Supplier<HouseDatabases> databases, int stride)
            throws InterruptedException {
        Guillotine counting = Guillotine.never();
        End unharmed = play(scene, databases.get(), counting);
        assertThat(counting.commits()).isGreaterThan(8);
        for (int at = 1; at <= counting.commits(); at += stride) {
            for (Moment moment : moments()) {
                Guillotine guillotine = new Guillotine(at, moment);
                End end;
                try {
                    end = play(scene, databases.get(), guillotine);
                } catch (RuntimeException | AssertionError broken) {
                    throw new AssertionError(scene + ", killed " + moment + " commit " + at, broken);
                }
                assertThat(end)
                        .as("%s, killed %s commit %d of %d", scene, moment, at, counting.commits())
                        .isEqualTo(unharmed);
            }
        }
    }

    /** To die after a commit is to die before the next, but for what happens in memory: tried in a campaign. */
    private static List<Moment> moments() {
        return Campaign.times(1) > 1 ? List.of(Moment.values()) : List.of(Moment.BEFORE);
    }

    private static End play(Scene scene, HouseDatabases databases, Guillotine guillotine) throws InterruptedException {
        try (Stage stage = Stage.of(PEOPLE, 5, databases)) {
            Optional<RunId> before = Optional.empty();
            if (scene == Scene.MORNING_WITH_NEWS) {
                stage.rebuild(house -> house.limits(Limits.NONE));
                SyncRun first = stage.importNow();
                assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
                before = Optional.of(first.id());
                new Edits(stage.kontek(), PEOPLE, 3).make(EDITS);
            }
            importUnder(guillotine, stage);
            PlainHouse next = stage.rebuild(house -> house.limits(Limits.NONE).peoplePerBatch(4));
            return endOf(stage, next, before);
        }
    }

    private static void importUnder(Guillotine guillotine, Stage stage) throws InterruptedException {
        PlainHouse doomed = null;
        try {
            doomed = stage.rebuild(house -> house.limits(Limits.NONE)
                    .peoplePerBatch(4)
                    .mortal()
                    .registerSource(guillotine::above)
                    .storeSource(guillotine::above));
            doomed.importNow();
        } catch (StoreException | RegisterException | Killed | IllegalStateException killed) {
            if (!guillotine.fell()) {
                throw killed;
            }
        }
        if (guillotine.fell() && doomed != null) {
            doomed.kill();
            stage.abandonHouse();
        }
    }

    private static End endOf(Stage stage, PlainHouse house, Optional<RunId> before) throws InterruptedException {
        Optional<RunId> killed = house.runs().newest(house.connection(), 1).stream()
                .map(SyncRun::id)
                .filter(run -> before.isEmpty() || !before.get().equals(run))
                .findFirst();
        SyncRun ended = killed.isEmpty() ? house.importNow() : house.engine().await(killed.get(), PATIENCE);
        if (!ended.state().ended()) {
            fail("The run was not taken up: " + ended);
        }
        assertThat(ended.state()).isIn(RunState.SUCCEEDED, RunState.PARTIAL);
        World world = stage.world();
        return new End(world.meaning(house), world.cards());
    }
}
