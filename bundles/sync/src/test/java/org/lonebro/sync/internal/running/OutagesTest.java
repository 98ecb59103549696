// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.PayrollStandIn;

/** The register or the store goes away while a run is in work. */
class OutagesTest {
    private final Bridge bridge = new Bridge();

    @Test
    void waits_for_a_store_that_went_away_and_goes_on_by_itself() {
        bridge.payroll.records().addAll(people(1, 6));
        bridge.payroll.betweenPages(() -> {
            bridge.ledger.failNext(1);
            bridge.payroll.betweenPages(() -> {});
        });

        SyncRun started = bridge.apply();
        assertThat(started.state()).isEqualTo(RunState.PLANNING);
        bridge.ledger.failNext(12);
        passTime();

        SyncRun run = bridge.settled(started.id());
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.register.cards()).hasSize(6);
        assertThat(bridge.stores().runs().newest(Bridge.ACME, 9)).hasSize(1);
    }

    @Test
    void goes_on_with_the_same_plan_when_the_store_went_away_while_applying() {
        bridge.payroll.records().addAll(people(1, 6));
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);
        bridge.register.onWrite(() -> bridge.ledger.failNext(3));

        bridge.engine.approve(preview.id(), Bridge.ANNA);
        assertThat(bridge.threads.waiting()).isPositive();
        passTime();

        SyncRun run = bridge.settled(preview.id());
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().applied()).isEqualTo(6);
        assertThat(bridge.register.cards()).hasSize(6);
        assertThat(bridge.register.writes()).isEqualTo(6);
        assertThat(bridge.payroll.reads()).isEqualTo(1);
    }

    @Test
    void ends_a_run_that_the_store_fails_again_and_again() {
        bridge.payroll.records().addAll(people(1, 6));
        bridge.payroll.betweenPages(() -> bridge.ledger.failNext(1));

        SyncRun started = bridge.apply();
        passTime();

        SyncRun run = bridge.settled(started.id());
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.STORE_FAILED);
    }

    @Test
    void ends_failed_when_the_register_goes_away_and_finds_its_own_writes_the_next_time() {
        bridge.payroll.records().addAll(people(1, 6));
        bridge.register.onWrite(() -> bridge.register.failNext(1));

        SyncRun broken = bridge.apply();

        assertThat(broken.state()).isEqualTo(RunState.FAILED);
        assertThat(broken.reasons()).extracting(Reason::code).containsExactly(ReasonCode.REGISTER_FAILED);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.DEGRADED);
        SyncRun next = bridge.apply();
        assertThat(next.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.register.cards()).hasSize(6);
        assertThat(bridge.links()).hasSize(6);
    }

    @Test
    void degrades_the_connection_while_there_is_no_register() {
        bridge.payroll.records().add(person(1));
        bridge.sides.registerWent(bridge.register);

        assertThat(bridge.reports().connections()).singleElement().satisfies(overview -> assertThat(overview.why())
                .contains(Reason.of(ReasonCode.REGISTER_ABSENT)));
    }

    @Test
    void says_which_field_profile_is_unknown() {
        PayrollStandIn other = new PayrollStandIn(
                new ConnectionSettings(Bridge.ACME, new CustomerKey("acme-ab"), "fancy", GuardLimits.standard()));
        other.records().addAll(people(1, 2));
        bridge.connect(other);

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.PROFILE_UNKNOWN, "fancy"));
    }

    @Test
    void stays_in_work_when_the_engine_stops_and_is_taken_up_by_the_next() {
        bridge.payroll.records().addAll(people(1, 9));
        bridge.payroll.betweenPages(bridge.engine::stop);
        SyncRun stopped = bridge.apply();
        bridge.payroll.betweenPages(() -> {});
        assertThat(stopped.state()).isEqualTo(RunState.PLANNING);

        bridge.restart();

        assertThat(bridge.settled(stopped.id()).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.register.cards()).hasSize(9);
    }

    @Test
    void a_run_keeps_the_connector_it_began_with() {
        bridge.payroll.records().addAll(people(1, 9));
        PayrollStandIn old = bridge.payroll;
        old.betweenPages(() -> {
            PayrollStandIn updated = new PayrollStandIn(old.settings());
            updated.records().add(with(person(1), EmployeeField.CITY, "Umeå"));
            bridge.connect(updated);
            bridge.sides.readers().remove(Bridge.ACME, old);
        });

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().read()).isEqualTo(9);
        assertThat(bridge.sides.lacking(Bridge.ACME)).isEmpty();
    }

    private void passTime() {
        for (int minutes = 0; minutes < 30; minutes++) {
            bridge.threads.letTimePass();
        }
        assertThat(bridge.threads.waiting()).isZero();
    }
}
