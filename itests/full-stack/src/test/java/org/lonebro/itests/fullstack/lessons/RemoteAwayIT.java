// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** Kontek away or closed to us: an absence that proves nothing. */
class RemoteAwayIT {
    private static final int PAGES = 4;

    private final Stage stage = Stage.with(35);
    private final Credentials right = stage.kontek().credentials();
    private World before;

    @BeforeEach
    void import_everybody() throws InterruptedException {
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        before = stage.world();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    // Lesson 1: whatever keeps any page from us ends the run as failed, and it ends, disables and misses nobody.
    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "UNAVAILABLE", "TOO_MANY_REQUESTS", "DROPPED_CONNECTION", "LOST_CALL", "HTML"})
    void lesson_1_nobody_is_ended_or_missed_when_a_page_cannot_be_had(Fault fault) throws InterruptedException {
        stage.kontek().remove("1002");
        stage.edit("1003", "status", "Slutat");
        for (int page = 1; page <= PAGES; page++) {
            stage.kontek().faults().clear();
            stage.kontek().faults().onPage(page, fault);

            SyncRun run = stage.importNow();

            assertThat(run.state()).as("%s on page %d", fault, page).isEqualTo(RunState.FAILED);
            assertThat(run.counts().ends()).isZero();
            assertThat(run.counts().missing()).isZero();
            assertThat(run.counts().applied()).isZero();
            assertThat(stage.world()).isEqualTo(before);
        }
        stage.kontek().faults().clear();
        stage.rebuild(house -> house);
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
    }

    // Lesson 3: another address and other credentials lead to the same people: no link changes, nothing is written.
    @Test
    void lesson_3_a_move_of_the_server_with_new_credentials_changes_no_link() throws InterruptedException {
        Credentials renewed = new Credentials("ny", "ett-nytt", "ny-nyckel");
        try (KontekSimulator moved = KontekSimulator.builder()
                .employees(35)
                .today(Stage.TODAY)
                .credentials(renewed)
                .start()) {
            stage.rebuild(house -> house.against(new KontekAccess(moved.baseUri(), moved.companyId(), right)));
            assertThat(stage.importNow().state()).isEqualTo(RunState.AUTH_REQUIRED);
            stage.rebuild(house -> house.against(moved));

            SyncRun run = stage.importNow();

            assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(run.counts().unchanged()).isEqualTo(35);
            assertThat(run.counts().planned()).isZero();
            assertThat(stage.world()).isEqualTo(before);
        }
    }

    // Lesson 4: refused credentials are a state of their own and never a success of nobody.
    @Test
    void lesson_4_refused_credentials_are_no_success() throws InterruptedException {
        PlainHouse house = wrongPassword();
        var lastGood = house.runs().lastGood(house.connection(), Flow.IMPORT).orElseThrow();

        SyncRun run = house.importNow();

        assertThat(run.state()).isEqualTo(RunState.AUTH_REQUIRED);
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.AUTH_REQUIRED);
        assertThat(house.runs().lastGood(house.connection(), Flow.IMPORT)).contains(lastGood);
        assertThat(house.engine().test(house.connection())).isInstanceOf(ProbeReport.Fails.class);
        assertThat(stage.world()).isEqualTo(before);
    }

    // Lesson 20: an old password is tried once more at most; then all is quiet until a new one is saved.
    @Test
    void lesson_20_an_old_password_is_tried_twice_at_most() throws InterruptedException {
        PlainHouse house = wrongPassword();
        stage.kontek().records().clear();
        for (int morning = 0; morning < 5; morning++) {
            assertThat(house.importNow().state()).isEqualTo(RunState.AUTH_REQUIRED);
            assertThat(house.engine().test(house.connection())).isInstanceOf(ProbeReport.Fails.class);
        }
        assertThatThrownBy(() -> house.engine()
                        .start(house.connection(), RunMode.APPLY, RunTrigger.SCHEDULE, new Actor("morning")))
                .isInstanceOfSatisfying(
                        SyncRefusedException.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.CREDENTIALS_REFUSED));
        assertThat(stage.kontek().records().all()).hasSizeLessThanOrEqualTo(2);

        stage.rebuild(plan -> plan);
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(stage.world()).isEqualTo(before);
    }

    // Lesson 20: nor does a password that expires in the middle of a read cost more than two tries.
    @Test
    void lesson_20_a_password_that_expires_in_the_middle_is_tried_twice_at_most() throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.EXPIRED_PASSWORD).onPage(2));
        stage.kontek().faults().add(FaultRule.of(Fault.EXPIRED_PASSWORD).onPage(3));
        stage.kontek().faults().add(FaultRule.of(Fault.EXPIRED_PASSWORD).onPage(4));

        assertThat(stage.importNow().state()).isEqualTo(RunState.AUTH_REQUIRED);
        assertThat(stage.importNow().state()).isEqualTo(RunState.AUTH_REQUIRED);

        assertThat(stage.kontek().records().all())
                .filteredOn(call -> call.status() == 401)
                .hasSizeBetween(1, 2);
        assertThat(stage.world()).isEqualTo(before);
    }

    // Lesson 15: somebody who goes and comes is missed and found, and HR is not written for it.
    @Test
    void lesson_15_going_and_coming_back_five_times_writes_nothing_in_hr() throws InterruptedException {
        for (int morning = 0; morning < 5; morning++) {
            Map<String, Object> somebody = stage.inKontek("1004");
            stage.kontek().remove("1004");
            assertThat(stage.importNow().counts().missing()).isEqualTo(1);
            assertThat(stage.importNow().counts().planned()).isZero();
            stage.kontek().add(somebody);
            assertThat(stage.importNow().counts().back()).isEqualTo(1);
            assertThat(stage.importNow().counts().planned()).isZero();
            assertThat(stage.world().hr()).isEqualTo(before.hr());
        }
        assertThat(stage.house().reports().missing(stage.house().connection())).isEqualTo(List.of());
    }

    private PlainHouse wrongPassword() {
        Credentials old = new Credentials(right.user(), "gammalt", right.apiKey());
        return stage.rebuild(house -> house.against(
                new KontekAccess(stage.kontek().baseUri(), stage.kontek().companyId(), old)));
    }
}
