// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** What was not read proves nothing unless the end of the list was seen. */
class ReadingEnoughIT {
    private static final int PEOPLE = 35;

    private final Stage stage = Stage.with(PEOPLE);
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

    // Lesson 2: a search that succeeds and finds nobody blocks before the first write, also on the first import.
    @Test
    void lesson_2_an_empty_list_asks_a_person_before_anything_is_written() throws InterruptedException {
        stage.kontek().faults().always(Fault.EMPTY_PAGE);

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.reasons()).contains(Reason.of(ReasonCode.NOBODY_READ, PEOPLE));
        assertThat(stage.world()).isEqualTo(before);
    }

    // Lesson 2: a person may say that it is right all the same; even then nobody is ended, only missed.
    @Test
    void lesson_2_an_approved_short_list_ends_nobody() throws InterruptedException {
        for (int person = 1011; person <= 1035; person++) {
            stage.kontek().remove(Integer.toString(person));
        }
        SyncRun held = stage.importNow();
        assertThat(held.state()).isEqualTo(RunState.BLOCKED);

        SyncRun run = stage.house().approve(held);

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().missing()).isEqualTo(25);
        assertThat(stage.world().hr()).isEqualTo(before.hr());
    }

    // Lesson 2: the connection test reads people and tells how many there are.
    @Test
    void lesson_2_the_connection_test_tells_how_many_people_it_sees() {
        ProbeReport report = stage.house().engine().test(stage.house().connection());

        assertThat(report).isInstanceOfSatisfying(ProbeReport.Works.class, works -> {
            assertThat(works.people()).isEqualTo(PEOPLE);
            assertThat(works.firstPage()).isPositive();
        });
    }

    // Lesson 13: a vendor who caps the page size below what was asked for hides nobody.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 9})
    void lesson_13_a_capped_page_size_hides_nobody(int cap) throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.CAPPED_PAGE_SIZE).amount(cap));

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().read()).isEqualTo(PEOPLE);
        assertThat(run.counts().planned()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }

    // Lesson 13: a read without proof of its end brings news of those it saw and says nothing of the others.
    @ParameterizedTest
    @EnumSource(names = {"WRONG_TOTAL", "CHANGING_TOTAL"})
    void lesson_13_a_read_without_proof_updates_people_and_misses_nobody(Fault fault) throws InterruptedException {
        stage.kontek().faults().always(fault);
        stage.kontek().remove("1030");
        stage.edit("1003", "city", "Kiruna");

        SyncRun run = stage.importNow();

        assertThat(run.receipt()).isNotNull();
        assertThat(run.receipt().proven()).isFalse();
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.READ_UNPROVEN);
        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(run.counts().missing()).isZero();
        assertThat(stage.house().cards("1003").get(0).employee().get(EmployeeField.CITY))
                .isEqualTo("Kiruna");
        assertThat(stage.house().reports().missing(stage.house().connection())).isEmpty();
    }

    // Lesson 13: pages that repeat themselves come to an end, and prove nothing.
    @Test
    void lesson_13_repeated_pages_miss_nobody() throws InterruptedException {
        stage.kontek().faults().always(Fault.REPEATED_PAGE);

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.counts().missing()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }
}
