// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lonebro.itests.fullstack.stage.Lifecycle;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.harness.HouseDatabases;

/** Employment dates are days of the calendar, wherever the machine stands. */
class TimeZonesIT {
    private static final List<String> ZONES = List.of("Etc/GMT+11", "Europe/Stockholm", "Etc/GMT-14");

    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void be_at_home_again() {
        TimeZone.setDefault(usual);
    }

    // Lesson 18: a register in every lifecycle state comes to the same cards, day by day, in each zone.
    @Test
    void lesson_18_every_state_comes_to_the_same_in_every_zone_on_h2() throws InterruptedException {
        assertSameInEveryZone(HouseDatabases::h2InMemory);
    }

    @Test
    void lesson_18_every_state_comes_to_the_same_in_every_zone_on_postgresql() throws InterruptedException {
        assertSameInEveryZone(HouseDatabases::postgresql);
    }

    // Lesson 18: what was written in one zone is no news in another.
    @Test
    void lesson_18_a_machine_that_moves_changes_nothing() throws InterruptedException {
        for (Supplier<HouseDatabases> databases :
                List.<Supplier<HouseDatabases>>of(HouseDatabases::h2InMemory, HouseDatabases::postgresql)) {
            try (Stage stage = Stage.of(24, 1, databases.get())) {
                stage.importNow();
                SortedMap<String, String> before = stage.world().meaning(stage.house());
                for (String zone : ZONES) {
                    TimeZone.setDefault(TimeZone.getTimeZone(zone));
                    assertThat(stage.importNow().counts().planned()).as(zone).isZero();
                    assertThat(stage.world().meaning(stage.house())).as(zone).isEqualTo(before);
                }
            }
        }
    }

    private static void assertSameInEveryZone(Supplier<HouseDatabases> databases) throws InterruptedException {
        SortedMap<String, String> at = everyState(ZONES.get(1), databases.get());
        assertThat(at).isNotEmpty();
        assertThat(at.get("1004")).contains("EMPLOYMENT_PERIODS=2019-01-01..2026-10-31");
        assertThat(everyState(ZONES.get(0), databases.get())).isEqualTo(at);
        assertThat(everyState(ZONES.get(2), databases.get())).isEqualTo(at);
    }

    private static SortedMap<String, String> everyState(String zone, HouseDatabases databases)
            throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Stage stage = Stage.of(24, 1, databases)) {
            stage.rebuild(house -> house.limits(Limits.NONE));
            Lifecycle.settle(stage);
            stage.importNow();
            return stage.world().meaning(stage.house());
        }
    }
}
