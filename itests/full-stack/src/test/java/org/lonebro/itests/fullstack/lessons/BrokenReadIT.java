// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Guillotine;
import org.lonebro.itests.fullstack.stage.Guillotine.Killed;
import org.lonebro.itests.fullstack.stage.Guillotine.Moment;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** Lesson 12: an export that breaks off between two people ends, once it is done again, as if it had not broken. */
class BrokenReadIT {
    private static final int PEOPLE = 25;
    private static final int PAGES = 3;
    private static final List<String> EDITED = List.of("1001", "1009", "1010", "1011", "1020", "1021", "1025");

    /** What both sides hold and remember; who decided which number the store gave is no part of it. */
    private record End(SortedMap<String, String> meaning, Map<String, Map<String, Object>> kontek, int notices) {}

    @ParameterizedTest
    @EnumSource(names = {"DROPPED_CONNECTION", "MALFORMED_JSON", "SERVER_ERROR", "EMPTY_BODY"})
    void lesson_12_a_read_that_breaks_on_any_page_sends_nothing_and_loses_nothing(Fault fault)
            throws InterruptedException {
        End whole = unbroken();
        try (Stage stage = edited()) {
            World before = stage.world();
            for (int page = 1; page <= PAGES; page++) {
                stage.kontek().faults().onPage(page, fault);
                SyncRun run = stage.house().exportNow();

                assertThat(run.state()).as("%s on page %d", fault, page).isEqualTo(RunState.FAILED);
                assertThat(run.counts().applied()).isZero();
                assertThat(writes(stage)).isZero();
                assertThat(stage.world()).isEqualTo(before);
                stage.kontek().faults().clear();
            }
            assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(end(stage)).isEqualTo(whole);
        }
    }

    // People whom a short list left out are neither created again nor said to be gone.
    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED_PAGE", "WRONG_TOTAL", "REPEATED_PAGE", "EMPTY_PAGE", "CHANGING_TOTAL"})
    void lesson_12_a_list_without_proof_of_its_end_creates_nobody(Fault fault) throws InterruptedException {
        End whole = unbroken();
        try (Stage stage = edited()) {
            stage.kontek().faults().always(fault);
            stage.house().exportNow();
            assertThat(stage.kontek().records().count("POST")).isZero();
            assertThat(stage.kontek().size()).isEqualTo(PEOPLE);
            stage.kontek().faults().clear();

            assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);

            assertThat(end(stage)).isEqualTo(whole);
        }
    }

    @ParameterizedTest(name = "page size capped at {0}")
    @ValueSource(ints = {1, 3, 7, 9})
    void lesson_12_and_13_small_pages_hide_nobody_from_an_export(int cap) throws InterruptedException {
        End whole = unbroken();
        try (Stage stage = edited()) {
            stage.kontek().faults().add(FaultRule.of(Fault.CAPPED_PAGE_SIZE).amount(cap));

            assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);

            assertThat(end(stage)).isEqualTo(whole);
        }
    }

    @Test
    void lesson_12_a_crash_after_every_single_sent_record_gives_the_result_of_a_whole_run()
            throws InterruptedException {
        Guillotine counting = Guillotine.never();
        End whole = killedAt(counting);
        assertThat(whole).isEqualTo(unbroken());
        assertThat(counting.commits()).isGreaterThan(EDITED.size());
        for (int commit = 1; commit <= counting.commits(); commit++) {
            for (Moment moment : Moment.values()) {
                End end;
                try {
                    end = killedAt(new Guillotine(commit, moment));
                } catch (RuntimeException | AssertionError broken) {
                    throw new AssertionError("killed " + moment + " commit " + commit, broken);
                }
                assertThat(end).as("killed %s commit %d", moment, commit).isEqualTo(whole);
            }
        }
    }

    private static End unbroken() throws InterruptedException {
        try (Stage stage = edited()) {
            assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);
            return end(stage);
        }
    }

    private static End killedAt(Guillotine guillotine) throws InterruptedException {
        try (Stage stage = edited()) {
            PlainHouse doomed = null;
            try {
                doomed = stage.rebuild(house -> house.limits(Limits.NONE)
                        .withoutDeliveries()
                        .peoplePerBatch(1)
                        .sendsAtOnce(1)
                        .mortal()
                        .registerSource(guillotine::above)
                        .storeSource(guillotine::above));
                doomed.exportNow();
            } catch (StoreException | RegisterException | Killed | IllegalStateException killed) {
                if (!guillotine.fell()) {
                    throw killed;
                }
            }
            if (doomed == null) {
                stage.abandonHouse();
            } else if (guillotine.fell()) {
                doomed.kill();
                stage.abandonHouse();
            }
            stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries())
                    .awaitRest();
            stage.house().exportNow();
            assertThat(stage.kontek().records().needlessWrites()).isZero();
            return end(stage);
        }
    }

    /** Some cards changed, one of them with an employment that ends, and one person who is new. */
    private static Stage edited() throws InterruptedException {
        Stage stage = Stage.with(PEOPLE);
        stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries());
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        HrOffice hr = new HrOffice(stage);
        for (String number : EDITED) {
            hr.enter(number, EmployeeField.CITY, "Umeå " + number);
        }
        String open = hr.value("1009", EmployeeField.EMPLOYMENT_PERIODS);
        hr.enter("1009", EmployeeField.EMPLOYMENT_PERIODS, open + "2027-02-28");
        hr.hire("5001", "199001189811", Map.of());
        stage.kontek().records().clear();
        return stage;
    }

    private static End end(Stage stage) {
        Map<String, Map<String, Object>> kontek = new TreeMap<>();
        for (int person = 1001; person <= 1000 + PEOPLE; person++) {
            String id = Integer.toString(person);
            kontek.put(id, stage.inKontek(id));
        }
        stage.kontek().employee("5001").ifPresent(created -> kontek.put("5001", created));
        assertThat(stage.kontek().size()).isEqualTo(kontek.size());
        return new End(
                stage.world().meaning(stage.house()),
                kontek,
                stage.kontek().notifications().size());
    }

    private static long writes(Stage stage) {
        return stage.kontek().records().count("PUT") + stage.kontek().records().count("POST");
    }
}
