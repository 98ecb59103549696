// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.Fuse;

/** Killed at every step to the outside: HR's, the payroll's and the store's. */
class ExportKilledAnywhereTest {
    private static final int MOST_STEPS = 2_000;

    @Test
    void an_export_ends_as_if_it_had_not_been_killed_and_creates_nobody_twice() {
        Bridge unharmed = edited();
        unharmed.export();
        String expected = unharmed.world() + unharmed.payroll.records();

        everywhere(this::edited, Bridge::export, Flow.EXPORT, bridge -> {
            assertThat(bridge.world() + bridge.payroll.records()).isEqualTo(expected);
            assertThat(bridge.payroll.record("5")).isPresent();
            assertThat(bridge.stores().creates().all(Bridge.ACME)).isEmpty();
            int puts = bridge.payroll.puts();
            assertThat(bridge.export().counts().planned()).isZero();
            assertThat(bridge.apply().counts().writes()).isZero();
            assertThat(bridge.payroll.puts()).isEqualTo(puts);
        });
    }

    @Test
    void an_undoing_ends_as_if_it_had_not_been_killed() {
        Bridge unharmed = exported();
        unharmed.undo(newest(unharmed));
        String expected = unharmed.world() + unharmed.payroll.records();

        everywhere(this::exported, bridge -> bridge.undo(newest(bridge)), Flow.UNDO, bridge -> assertThat(
                        bridge.world() + bridge.payroll.records())
                .isEqualTo(expected));
    }

    private Bridge edited() {
        Bridge bridge = new Bridge();
        bridge.rules.sends(EmployeeField.FIRST_NAME, EmployeeField.PHONE, EmployeeField.CITY);
        bridge.payroll.records().addAll(people(1, 4));
        bridge.apply();
        for (int number = 1; number <= 3; number++) {
            HrEmployeeId id = bridge.register
                    .withNumber(Integer.toString(number))
                    .orElseThrow()
                    .id();
            bridge.register.edit(id, with(person(number), EmployeeField.PHONE, "+467" + number));
        }
        bridge.register.edit(null, with(person(5), EmployeeField.CITY, "Umeå"));
        bridge.payroll.killedBy(bridge.ledger.fuse);
        return bridge;
    }

    private Bridge exported() {
        Bridge bridge = edited();
        bridge.export();
        return bridge;
    }

    private static SyncRun newest(Bridge bridge) {
        return bridge.stores().runs().newest(Bridge.ACME, 1).get(0);
    }

    private interface World {
        Bridge fresh();
    }

    private static void everywhere(World world, Consumer<Bridge> work, Flow flow, Consumer<Bridge> check) {
        for (long step = 1; step < MOST_STEPS; step++) {
            Bridge bridge = world.fresh();
            bridge.ledger.fuse.burnAt(step);
            boolean killed = killed(bridge, work);
            if (!killed && !bridge.ledger.fuse.burnt()) {
                assertThat(step).isGreaterThan(30);
                return;
            }
            bridge.restart();
            takenUp(bridge, work, flow);
            check.accept(bridge);
        }
        throw new AssertionError("It never came through");
    }

    private static boolean killed(Bridge bridge, Consumer<Bridge> work) {
        try {
            work.accept(bridge);
            return false;
        } catch (Fuse.Killed killed) {
            return true;
        }
    }

    /** Without hand work; only one that was killed before it was opened needs its next start. */
    private static void takenUp(Bridge bridge, Consumer<Bridge> work, Flow flow) {
        assertThat(bridge.stores().runs().inWork()).isEmpty();
        if (newest(bridge).flow() != flow) {
            work.accept(bridge);
        }
        List<RunState> done = List.of(RunState.SUCCEEDED, RunState.PARTIAL);
        assertThat(newest(bridge).state()).isIn(done);
    }
}
