// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Fuse;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Told;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.WatchedSource;

/** A database is full or gone in the middle of a run: nothing is lost, nothing is done by halves, nobody is needed. */
class BadDatabaseIT {
    private static final String STORE_FAILED = "Lönebro's own database could not be used. Nothing is lost;"
            + " see to the database (space, power, network), the run goes on or is done again by itself.";
    private static final String REGISTER_FAILED =
            "The HR platform's register could not be used. Nothing is lost; the next run tries again.";

    private final Fuse store = new Fuse();
    private final Fuse register = new Fuse();
    private final Stage stage = Stage.with(40);
    private World before;

    @BeforeEach
    void import_everybody() throws InterruptedException {
        stage.rebuild(house -> house.storeSource(source -> new WatchedSource(source, store))
                .registerSource(source -> new WatchedSource(source, register))
                .peoplePerBatch(3));
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        before = stage.world();
        for (int person = 1001; person <= 1008; person++) {
            stage.edit(Integer.toString(person), "city", "Kiruna");
        }
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void waits_for_a_store_that_is_gone_while_the_plan_is_made() throws InterruptedException {
        store.blow(2, Fuse.CONNECTION_GONE, (step, sql) -> writes(step, sql, "plan_line"));

        assertEndsAsIfNothingHadBeen(store);
    }

    @Test
    void goes_on_when_the_stores_disk_was_full_while_results_were_recorded() throws InterruptedException {
        store.blow(2, Fuse.DISK_FULL, (step, sql) -> writes(step, sql, "employee_link"));

        assertEndsAsIfNothingHadBeen(store);
    }

    @Test
    void goes_on_when_a_commit_of_the_store_failed() throws InterruptedException {
        store.blow(2, Fuse.DISK_FULL, (step, sql) -> step == DatabaseStep.COMMIT);

        assertEndsAsIfNothingHadBeen(store);
    }

    @Test
    void goes_on_when_the_store_was_away_for_a_while() throws InterruptedException {
        store.blow(12, Fuse.CONNECTION_GONE, (step, sql) -> step == DatabaseStep.CONNECT || !sql.isEmpty());
        SyncRun run = awaitPatiently();

        assertThat(run.state()).isIn(RunState.SUCCEEDED, RunState.FAILED);
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        assertKirunaOnce();
    }

    @Test
    void says_that_its_own_database_stays_full() throws InterruptedException {
        store.blow(1_000, Fuse.DISK_FULL, (step, sql) -> writes(step, sql, "plan_line"));

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        Told.assertTold(run.reasons(), STORE_FAILED);
        assertThat(run.counts().applied()).isZero();
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(stage.connection().why()).hasValueSatisfying(why -> assertThat(why.sentence(Locale.ENGLISH))
                .isEqualTo(STORE_FAILED));
        assertThat(stage.world()).isEqualTo(before);
    }

    @Test
    void says_that_the_register_was_gone_in_the_middle_and_is_right_the_next_time() throws InterruptedException {
        register.blow(1, Fuse.CONNECTION_GONE, (step, sql) -> writes(step, sql, "employee"));

        assertRegisterFails();
        assertThat(stage.world()).isEqualTo(before);
        assertRightTheNextTime();
    }

    @Test
    void says_that_the_registers_disk_is_full_at_the_commit_and_is_right_the_next_time() throws InterruptedException {
        register.blow(1, Fuse.DISK_FULL, (step, sql) -> step == DatabaseStep.COMMIT);

        assertRegisterFails();
        assertThat(stage.world()).isEqualTo(before);
        assertRightTheNextTime();
    }

    private void assertRegisterFails() throws InterruptedException {
        SyncRun run = stage.importNow();

        assertThat(register.failures()).isPositive();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        Told.assertTold(run.reasons(), REGISTER_FAILED);
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.DEGRADED);
    }

    private void assertRightTheNextTime() throws InterruptedException {
        register.blow(0, Fuse.CONNECTION_GONE, (step, sql) -> false);
        SyncRun next = stage.importNow();

        assertThat(next.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertKirunaOnce();
    }

    private void assertEndsAsIfNothingHadBeen(Fuse fuse) throws InterruptedException {
        SyncRun run = stage.importNow();

        assertThat(fuse.failures()).isPositive();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.reasons()).isEmpty();
        assertThat(run.counts().updates()).isEqualTo(8);
        assertThat(run.counts().applied()).isEqualTo(8);
        assertKirunaOnce();
    }

    private void assertKirunaOnce() throws InterruptedException {
        World after = stage.world();
        assertThat(after.cards()).isEqualTo(before.cards());
        assertThat(after.links()).hasSameSizeAs(before.links());
        for (int person = 1001; person <= 1008; person++) {
            assertThat(stage.house().cards(Integer.toString(person)))
                    .singleElement()
                    .satisfies(card -> {
                        assertThat(card.employee().get(EmployeeField.CITY)).isEqualTo("Kiruna");
                        assertThat(card.version()).isEqualTo(2);
                    });
        }
        SyncRun quiet = stage.importNow();
        assertThat(quiet.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(quiet.counts().planned()).isZero();
        assertThat(stage.world()).isEqualTo(after);
    }

    /** An order may be refused while the store is away; one that was given is carried out. */
    private SyncRun awaitPatiently() throws InterruptedException {
        SyncRun run = null;
        for (int attempt = 0; run == null && attempt < 100; attempt++) {
            try {
                run = stage.importNow();
            } catch (StoreException away) {
                assertThat(away).hasMessageNotContaining("Kiruna");
            }
        }
        return Objects.requireNonNull(run);
    }

    private static boolean writes(DatabaseStep step, String sql, String table) {
        String small = sql.toLowerCase(Locale.ROOT);
        boolean write = small.contains("insert") || small.contains("update") || small.contains("merge");
        return step == DatabaseStep.EXECUTE && write && small.contains(table);
    }
}
