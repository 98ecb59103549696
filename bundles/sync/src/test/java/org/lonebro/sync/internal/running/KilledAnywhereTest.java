// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.Fuse;

/** Random worlds, killed at every step to the outside. */
class KilledAnywhereTest {
    private static final GuardLimits WIDE = new GuardLimits(
            new GuardLimit(100, 100), new GuardLimit(100, 100), new GuardLimit(100, 100), new GuardLimit(100, 100), 0);
    private static final int MOST_STEPS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_first_import_ends_as_if_it_had_not_been_killed(long seed) {
        List<FieldValues> town = town(new Random(seed));
        Bridge unharmed = new Bridge(WIDE);
        unharmed.payroll.records().addAll(town);
        unharmed.apply();
        String expected = unharmed.world();

        for (long step = 1; step < MOST_STEPS; step++) {
            Bridge bridge = new Bridge(WIDE);
            bridge.payroll.records().addAll(town);
            if (!killedAt(bridge, step)) {
                assertThat(step).isGreaterThan(50);
                return;
            }
            takenUp(bridge, 0);
            assertThat(bridge.world()).as("killed at step %d", step).isEqualTo(expected);
        }
        throw new AssertionError("The import never came through");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_morning_of_changes_ends_as_if_it_had_not_been_killed(long seed) {
        Bridge unharmed = changed(seed);
        unharmed.apply();
        String expected = unharmed.world();

        for (long step = 1; step < MOST_STEPS; step++) {
            Bridge bridge = changed(seed);
            if (!killedAt(bridge, step)) {
                assertThat(step).isGreaterThan(30);
                return;
            }
            takenUp(bridge, 1);
            assertThat(bridge.world()).as("killed at step %d", step).isEqualTo(expected);
        }
        throw new AssertionError("The morning never came through");
    }

    @Test
    void two_quiet_runs_write_nothing_after_any_random_mornings() {
        Random random = new Random(7);
        Bridge bridge = new Bridge(WIDE);
        bridge.payroll.records().addAll(town(random));
        for (int morning = 0; morning < 60; morning++) {
            live(bridge, random);
            bridge.apply();
            String world = bridge.world();
            int writes = bridge.register.writes();

            SyncRun quiet = bridge.apply();
            bridge.apply();

            assertThat(quiet.counts().writes()).as("morning %d", morning).isZero();
            assertThat(bridge.register.writes()).isEqualTo(writes);
            assertThat(bridge.world()).isEqualTo(world);
        }
    }

    private static Bridge changed(long seed) {
        Random random = new Random(seed);
        Bridge bridge = new Bridge(WIDE);
        bridge.payroll.records().addAll(town(random));
        bridge.apply();
        live(bridge, random);
        return bridge;
    }

    private static List<FieldValues> town(Random random) {
        List<FieldValues> people = new ArrayList<>();
        for (int number = 1; number <= 4 + random.nextInt(5); number++) {
            people.add(with(person(number), EmployeeField.CITY, city(random)));
        }
        return people;
    }

    /** A day passes on both sides: people come, go, move, and HR edits cards. */
    private static void live(Bridge bridge, Random random) {
        List<FieldValues> people = bridge.payroll.records();
        for (int at = 0; at < people.size(); at++) {
            if (random.nextInt(3) == 0) {
                people.set(at, with(people.get(at), EmployeeField.CITY, city(random)));
            }
        }
        if (random.nextBoolean() && people.size() > 2) {
            people.remove(random.nextInt(people.size()));
        }
        if (random.nextBoolean()) {
            people.add(person(100 + random.nextInt(1_000)));
        }
        bridge.register.cards().stream()
                .filter(card -> random.nextInt(4) == 0)
                .forEach(card -> bridge.register.edit(
                        card.id(), with(card.employee().asWritten(), EmployeeField.STREET, city(random))));
    }

    private static String city(Random random) {
        return List.of("Umeå", "Örebro", "Ängelholm", "Luleå").get(random.nextInt(4));
    }

    /** Whether the process was killed before it was through. */
    private static boolean killedAt(Bridge bridge, long step) {
        bridge.ledger.fuse.burnAt(step);
        try {
            bridge.apply();
        } catch (Fuse.Killed killed) {
            return true;
        }
        return bridge.ledger.fuse.burnt();
    }

    /** Without hand work; only a run that was killed before it was opened needs its next start. */
    private static void takenUp(Bridge bridge, int runsBefore) {
        bridge.restart();
        assertThat(bridge.stores().runs().inWork()).isEmpty();
        List<SyncRun> runs = bridge.stores().runs().newest(Bridge.ACME, runsBefore + 1);
        SyncRun run = runs.size() == runsBefore ? bridge.apply() : runs.get(0);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    }
}
