// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.store.AuditTrail.AuditEntry;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;

/** What people may decide, and that nothing happens before they do. */
class DecisionsTest {
    private static final Actor BO = new Actor("bo");
    private static final GuardLimit NONE = new GuardLimit(0, 0);

    private final Bridge bridge = new Bridge(new GuardLimits(NONE, NONE, NONE, new GuardLimit(10, 5), 80));

    @Test
    void a_preview_changes_nothing_until_it_is_approved() {
        bridge.payroll.records().addAll(people(1, 5));

        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);

        assertThat(preview.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(bridge.plan(preview)).hasSize(5);
        assertThat(bridge.register.cards()).isEmpty();
        assertThat(bridge.links()).isEmpty();

        bridge.engine.approve(preview.id(), BO);

        assertThat(bridge.settled(preview.id()).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.register.cards()).hasSize(5);
    }

    @Test
    void applies_exactly_the_plan_that_was_approved() {
        bridge.payroll.records().addAll(people(1, 2));
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);
        bridge.payroll.records().add(person(3));

        bridge.engine.approve(preview.id(), BO);

        assertThat(bridge.register.cards()).hasSize(2);
    }

    @Test
    void refuses_a_second_approval() {
        bridge.payroll.records().addAll(people(1, 2));
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);
        bridge.engine.approve(preview.id(), BO);

        refused(ReasonCode.RUN_NOT_WAITING, () -> bridge.engine.approve(preview.id(), BO));
        refused(ReasonCode.RUN_NOT_WAITING, () -> bridge.engine.reject(preview.id(), BO));
    }

    @Test
    void never_applies_a_rejected_plan() {
        bridge.payroll.records().addAll(people(1, 2));
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);

        bridge.engine.reject(preview.id(), BO);

        assertThat(bridge.settled(preview.id()).state()).isEqualTo(RunState.CANCELLED);
        refused(ReasonCode.RUN_NOT_WAITING, () -> bridge.engine.approve(preview.id(), BO));
        assertThat(bridge.register.cards()).isEmpty();
    }

    @Test
    void a_newer_run_cancels_a_plan_that_waits() {
        bridge.payroll.records().addAll(people(1, 2));
        SyncRun old = bridge.run(RunMode.PREVIEW_FIRST);

        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);

        assertThat(bridge.settled(old.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(preview.state()).isEqualTo(RunState.AWAITING_APPROVAL);
    }

    @Test
    void a_blocked_plan_waits_for_a_named_person_and_then_the_connection_is_active_again() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.apply();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.CITY, "Umeå"));

        SyncRun blocked = bridge.apply();

        assertThat(blocked.state()).isEqualTo(RunState.BLOCKED);
        assertThat(blocked.reasons()).containsExactly(Reason.of(ReasonCode.TOO_MANY_CHANGES, 1, 0));
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.BLOCKED);
        assertThat(bridge.standing().why()).contains(Reason.of(ReasonCode.TOO_MANY_CHANGES, 1, 0));

        bridge.engine.approve(blocked.id(), BO);

        SyncRun done = bridge.settled(blocked.id());
        assertThat(done.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(done.reasons()).isEmpty();
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(bridge.audit())
                .filteredOn(entry -> blocked.id().equals(entry.run()))
                .extracting(AuditEntry::act, AuditEntry::actor)
                .contains(tuple(Act.APPROVED, BO));
    }

    @Test
    void a_preview_beyond_the_limits_says_so_and_waits_as_any_preview() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.apply();
        bridge.payroll.records().add(person(4));

        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);

        assertThat(preview.state()).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(preview.reasons()).containsExactly(Reason.of(ReasonCode.TOO_MANY_CREATES, 1, 0));
    }

    @Test
    void stops_reading_when_a_person_cancels() {
        bridge.payroll.records().addAll(people(1, 9));
        bridge.payroll.betweenPages(() -> bridge.engine.cancel(newest(), BO));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.CANCELLED);
        assertThat(bridge.plan(run)).isEmpty();
        assertThat(bridge.register.cards()).isEmpty();
        assertThat(bridge.audit()).extracting(AuditEntry::act).containsOnlyOnce(Act.CANCELLED);
    }

    @Test
    void shows_how_far_a_run_has_come() {
        bridge.payroll.records().addAll(people(1, 9));
        bridge.payroll.betweenPages(
                () -> assertThat(bridge.engine.progress(newest())).hasValueSatisfying(progress -> {
                    assertThat(progress.state()).isEqualTo(RunState.PLANNING);
                    assertThat(progress.expected()).isEqualTo(9);
                    assertThat(progress.read()).isPositive();
                    assertThat(progress.planned()).isLessThanOrEqualTo(progress.read());
                }));

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.engine.progress(run.id())).isEmpty();
    }

    @Test
    void refuses_a_second_run_of_a_connection_in_work() {
        bridge.payroll.records().addAll(people(1, 3));
        bridge.payroll.betweenPages(() -> refused(ReasonCode.RUN_ALREADY_ACTIVE, bridge::apply));

        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void refuses_what_it_does_not_know() {
        ConnectionName unknown = new ConnectionName("unknown");

        refused(ReasonCode.CONNECTION_UNKNOWN, () -> bridge.engine.test(unknown));
        refused(
                ReasonCode.CONNECTION_UNKNOWN,
                () -> bridge.engine.start(unknown, RunMode.APPLY, RunTrigger.PERSON, BO));
        refused(ReasonCode.RUN_UNKNOWN, () -> bridge.engine.approve(new RunId(99), BO));
        refused(ReasonCode.RUN_UNKNOWN, () -> bridge.settled(new RunId(99)));
    }

    @Test
    void audits_who_did_what() {
        bridge.payroll.records().addAll(people(1, 2));
        bridge.engine.test(Bridge.ACME);
        SyncRun preview = bridge.run(RunMode.PREVIEW_FIRST);
        bridge.engine.reject(preview.id(), BO);

        assertThat(bridge.audit())
                .extracting(AuditEntry::act)
                .containsExactly(Act.TESTED, Act.STARTED, Act.ENDED, Act.REJECTED);
    }

    private RunId newest() {
        return bridge.stores().runs().newest(Bridge.ACME, 1).get(0).id();
    }

    private static void refused(ReasonCode why, ThrowingCallable what) {
        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(what)
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(why));
    }
}
