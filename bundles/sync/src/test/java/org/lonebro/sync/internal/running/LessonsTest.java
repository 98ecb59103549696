// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lonebro.sync.internal.testkit.People.people;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.Fuse;
import org.lonebro.sync.internal.testkit.PayrollStandIn;

/** What has burnt the users of such systems, as far as the engine is what protects. */
class LessonsTest {
    private static final ConnectorException UNREACHABLE =
            ConnectorException.passing(Reason.of(ReasonCode.UNREACHABLE, "kontek.test"), Duration.ofMinutes(1), null);
    private static final ConnectorException REFUSED =
            ConnectorException.lasting(Reason.of(ReasonCode.CREDENTIALS_REFUSED), null);

    private final Bridge bridge = new Bridge();

    @BeforeEach
    void import_ten_people() {
        bridge.payroll.records().addAll(people(1, 10));
        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void lesson_1_ends_and_misses_nobody_when_the_payroll_goes_away_at_any_page(int pages) {
        String world = bridge.world();
        bridge.payroll.records().set(0, with(person(1), EmployeeField.STATUS, "ENDED"));
        bridge.payroll.failAfter(pages, UNREACHABLE);

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.counts().planned()).isZero();
        assertThat(bridge.plan(run)).isEmpty();
        assertThat(bridge.world()).isEqualTo(world);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.DEGRADED);
    }

    @Test
    void lesson_1_is_active_again_once_the_payroll_answers() {
        bridge.payroll.failAfter(0, UNREACHABLE);
        bridge.apply();
        bridge.payroll.works();

        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void lesson_2_blocks_an_empty_answer_before_the_first_write() {
        String world = bridge.world();
        bridge.payroll.records().clear();

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NOBODY_READ);
        assertThat(bridge.world()).isEqualTo(world);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.BLOCKED);
    }

    @Test
    void lesson_2_blocks_far_fewer_people_than_the_last_time() {
        String world = bridge.world();
        bridge.payroll.records().subList(7, 10).clear();

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.TOO_FEW_READ, 7, 10));
        assertThat(bridge.world()).isEqualTo(world);
    }

    @Test
    void lesson_2_does_not_call_it_success_when_nobody_ever_was_read() {
        Bridge fresh = new Bridge();

        SyncRun run = fresh.apply();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.reasons()).containsExactly(Reason.of(ReasonCode.NOBODY_READ, 0));
    }

    @Test
    void lesson_2_says_in_the_connection_test_that_nobody_can_be_read() {
        bridge.payroll.records().clear();

        ProbeReport report = bridge.engine.test(Bridge.ACME);

        assertThat(report).isEqualTo(new ProbeReport.Works("Testbolaget AB", 0L, 0));
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.DEGRADED);
    }

    @Test
    void lesson_3_keeps_every_link_when_credentials_are_refused_and_repaired() {
        String world = bridge.world();
        bridge.payroll.failAfter(0, REFUSED);
        bridge.apply();
        List<FieldValues> records = bridge.payroll.records();
        PayrollStandIn repaired = new PayrollStandIn(bridge.payroll.settings());
        repaired.records().addAll(records);
        bridge.connect(repaired);

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().planned()).isZero();
        assertThat(bridge.world()).isEqualTo(world);
    }

    @Test
    void lesson_4_ends_with_auth_required_when_credentials_are_refused() {
        bridge.payroll.failAfter(0, REFUSED);

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.AUTH_REQUIRED);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.AUTH_REQUIRED);
        assertThat(bridge.stores().runs().lastGood(Bridge.ACME, run.flow()))
                .hasValueSatisfying(good -> assertThat(good.id()).isNotEqualTo(run.id()));
    }

    @Test
    void lesson_5_takes_up_a_run_of_a_process_that_died_without_hand_work() {
        bridge.payroll.records().add(person(11));
        bridge.ledger.fuse.burnAt(12);
        killed();

        bridge.restart();

        assertThat(bridge.stores().runs().inWork()).isEmpty();
        assertThat(bridge.register.cards()).hasSize(11);
        assertThat(bridge.links()).hasSize(11);
    }

    @Test
    void lesson_6_runs_again_after_any_error() {
        bridge.payroll.betweenPages(() -> {
            throw new NoClassDefFoundError("a bundle was updated");
        });
        SyncRun broken = bridge.apply();
        bridge.payroll.betweenPages(() -> {});

        assertThat(broken.state()).isEqualTo(RunState.FAILED);
        assertThat(broken.reasons()).containsExactly(Reason.of(ReasonCode.UNEXPECTED, "NoClassDefFoundError"));
        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void lesson_11_keeps_the_data_of_a_connection_whose_connector_is_absent() {
        bridge.sides.connections().remove(Bridge.ACME, bridge.payroll);

        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(bridge::apply)
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.CONNECTOR_ABSENT));
        assertThat(bridge.links()).hasSize(10);
        assertThat(bridge.reports().connections()).singleElement().satisfies(overview -> assertThat(overview.state())
                .isEqualTo(ConnectionState.DEGRADED));

        bridge.connect(bridge.payroll);
        assertThat(bridge.apply().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void lesson_13_updates_but_misses_nobody_when_the_end_of_the_read_is_not_proven() {
        bridge.payroll.records().remove(9);
        bridge.payroll.records().set(0, with(person(1), EmployeeField.LAST_NAME, "Ström"));
        bridge.payroll.unproven();

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(run.counts().missing()).isZero();
        assertThat(run.reasons()).extracting(Reason::code).containsExactly(ReasonCode.READ_UNPROVEN);
        assertThat(bridge.stores().links().missing(Bridge.ACME)).isEmpty();
    }

    @Test
    void lesson_14_never_links_by_name_or_address() {
        bridge.register.edit(
                null,
                FieldValues.builder()
                        .set(EmployeeField.FIRST_NAME, "Åsa11")
                        .set(EmployeeField.LAST_NAME, "Öberg")
                        .set(EmployeeField.WORK_EMAIL, "asa@exempel.se")
                        .build());
        bridge.payroll.records().add(with(person(11), EmployeeField.WORK_EMAIL, "asa@exempel.se"));

        SyncRun run = bridge.apply();

        assertThat(run.counts().creates()).isEqualTo(1);
        assertThat(bridge.register.cards()).hasSize(12);
    }

    @Test
    void lesson_14_makes_a_case_of_a_card_that_belongs_to_another_person() {
        bridge.register.edit(bridge.links().get(0).hrId(), with(person(1), EmployeeField.EMPLOYMENT_NUMBER, "11"));
        bridge.payroll.records().add(person(11));

        SyncRun run = bridge.apply();

        OperationResult line = bridge.plan(run).get(0);
        assertThat(line.operation().kind()).isEqualTo(OperationKind.CASE);
        assertThat(line.operation().reasons()).containsExactly(Reason.of(ReasonCode.ALREADY_LINKED, "1"));
    }

    @Test
    void lesson_15_writes_nothing_in_five_runs_of_an_unchanged_world() {
        bridge.payroll.records().remove(9);
        bridge.payroll.records().set(0, with(person(1), EmployeeField.STATUS, "ENDED"));
        bridge.apply();
        String world = bridge.world();
        int writes = bridge.register.writes();

        for (int morning = 0; morning < 5; morning++) {
            SyncRun run = bridge.apply();
            assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(run.counts().planned()).isZero();
        }

        assertThat(bridge.world()).isEqualTo(world);
        assertThat(bridge.register.writes()).isEqualTo(writes);
    }

    @Test
    void marks_an_absent_person_as_missing_and_ends_nobody() {
        bridge.payroll.records().remove(9);

        SyncRun run = bridge.apply();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().missing()).isEqualTo(1);
        assertThat(bridge.reports().missing(Bridge.ACME))
                .singleElement()
                .satisfies(missing -> assertThat(missing.payrollId().text()).isEqualTo("10"));
        assertThat(bridge.register.withNumber("10"))
                .hasValueSatisfying(card ->
                        assertThat(card.employee().get(EmployeeField.STATUS)).isEqualTo("ACTIVE"));
    }

    @Test
    void finds_a_missing_person_again_under_the_old_link() {
        FieldValues tenth = bridge.payroll.records().remove(9);
        bridge.apply();
        bridge.payroll.records().add(tenth);

        SyncRun run = bridge.apply();

        assertThat(run.counts().back()).isEqualTo(1);
        assertThat(bridge.reports().missing(Bridge.ACME)).isEmpty();
        assertThat(bridge.register.cards()).hasSize(10);
        assertThat(bridge.apply().counts().planned()).isZero();
    }

    @Test
    void lesson_18_takes_the_calendar_day_in_sweden() {
        assertThat(bridge.rules.lastToday()).isEqualTo("2026-11-23");
    }

    @Test
    void lesson_20_starts_no_scheduled_run_with_refused_credentials_until_new_ones_are_saved() {
        bridge.payroll.failAfter(0, REFUSED);
        bridge.apply();
        int reads = bridge.payroll.reads();

        assertThatExceptionOfType(SyncRefusedException.class)
                .isThrownBy(() -> bridge.engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.SCHEDULE, Bridge.ANNA))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.CREDENTIALS_REFUSED));
        assertThat(bridge.payroll.reads()).isEqualTo(reads);

        PayrollStandIn repaired = new PayrollStandIn(bridge.payroll.settings());
        repaired.records().addAll(people(1, 10));
        bridge.connect(repaired);
        bridge.engine.appeared(Bridge.ACME);
        bridge.threads.letTimePass();
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.UNTESTED);
        bridge.engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.SCHEDULE, Bridge.ANNA);
        assertThat(bridge.standing().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    private void killed() {
        try {
            bridge.apply();
        } catch (Fuse.Killed expected) {
            assertThat(bridge.ledger.fuse.burnt()).isTrue();
        }
    }
}
