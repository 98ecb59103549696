// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Told;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** What cannot be sent: that person only, with a sentence that says what to do, and both sides as they were. */
class BadExportIT {
    private static final int PEOPLE = 20;
    private static final String SOMEBODY = "1001";
    private static final String ANOTHER = "1002";
    private static final String NEWCOMER = "5001";
    private static final String NEW_IDENTITY = "199001189811";

    private final Stage stage = Stage.with(PEOPLE);
    private final HrOffice hr = new HrOffice(stage);
    private FieldValues agreedBefore = FieldValues.builder().build();
    private Map<String, Object> kontekBefore = Map.of();

    @BeforeEach
    void import_everybody() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries());
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        agreedBefore = agreed();
        kontekBefore = stage.inKontek(SOMEBODY);
        stage.kontek().records().clear();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void refuses_one_person_with_konteks_own_text_and_sends_the_others() throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.REFUSED).onPath(SOMEBODY));
        hr.enter(SOMEBODY, EmployeeField.LAST_NAME, "Åkesdotter");
        hr.enter(ANOTHER, EmployeeField.CITY, "Umeå");
        FieldValues card = hr.values(SOMEBODY);

        SyncRun run = stage.house().exportNow();

        assertRejected(
                run,
                SOMEBODY,
                "Kontek refused it: lastName: Godtas inte." + " Correct the card, or ask the payroll officer.");
        assertThat(stage.inKontek(ANOTHER)).containsEntry("city", "Umeå");
        assertNothingMoved(card);
    }

    @Test
    void sends_what_was_refused_once_the_card_is_corrected() throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.REFUSED).onPath(SOMEBODY));
        hr.enter(SOMEBODY, EmployeeField.CITY, "Umeå");
        SyncRun refused = stage.house().exportNow();
        assertRejected(
                refused,
                SOMEBODY,
                "Kontek refused it: lastName: Godtas inte." + " Correct the card, or ask the payroll officer.");
        stage.kontek().faults().clear();

        SyncRun again = stage.house().exportNow(new RunScope.FailedOf(refused.id()));

        assertThat(again.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.inKontek(SOMEBODY)).containsEntry("city", "Umeå");
        assertThat(agreed().get(EmployeeField.CITY)).isEqualTo("Umeå");
    }

    @Test
    void reads_again_when_the_record_changed_just_then() throws InterruptedException {
        stage.kontek()
                .faults()
                .add(FaultRule.of(Fault.CHANGED_MEANWHILE).onMethod("PUT").forCalls(1));
        hr.enter(SOMEBODY, EmployeeField.CITY, "Umeå");

        SyncRun run = stage.house().exportNow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.inKontek(SOMEBODY)).containsEntry("city", "Umeå");
        assertThat(stage.kontek().records().of("GET", SOMEBODY)).hasSize(2);
        assertThat(stage.kontek().records().of("PUT", SOMEBODY)).hasSize(2);
    }

    @Test
    void puts_off_a_record_that_changes_for_ever() throws InterruptedException {
        stage.kontek().faults().always(Fault.CHANGED_MEANWHILE);
        hr.enter(SOMEBODY, EmployeeField.CITY, "Umeå");
        FieldValues card = hr.values(SOMEBODY);

        SyncRun run = stage.house().exportNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(line(run, SOMEBODY).outcome()).get().isInstanceOfSatisfying(ApplyOutcome.Deferred.class, put -> {
            Told.assertTold(
                    List.of(put.reason()),
                    "The person was changed in Kontek after the plan was made; the next run looks again.");
        });
        assertThat(stage.kontek().records().of("PUT", SOMEBODY)).hasSize(2);
        assertNothingMoved(card);
    }

    @Test
    void creates_nobody_in_place_of_a_linked_person_who_is_gone() throws InterruptedException {
        hr.enter(SOMEBODY, EmployeeField.CITY, "Umeå");
        FieldValues card = hr.values(SOMEBODY);
        stage.kontek().remove(SOMEBODY);

        SyncRun run = stage.house().exportNow();

        assertRejected(run, SOMEBODY, GONE);
        assertThat(stage.kontek().records().count("POST")).isZero();
        assertThat(stage.kontek().employee(SOMEBODY)).isEmpty();
        assertThat(hr.values(SOMEBODY)).isEqualTo(card);
        assertThat(agreed()).isEqualTo(agreedBefore);
    }

    @Test
    void tells_a_saved_card_that_its_person_is_gone() {
        stage.rebuild(house -> house.limits(Limits.NONE));
        stage.house().awaitDelivered();
        stage.kontek().remove(SOMEBODY);

        hr.save(SOMEBODY, EmployeeField.CITY, "Umeå");

        assertThat(standing(SOMEBODY).state()).isEqualTo(CardStanding.State.REFUSED);
        Told.assertTold(List.of(standing(SOMEBODY).why().orElseThrow()), GONE);
        assertThat(stage.kontek().records().count("POST")).isZero();
        assertThat(agreed()).isEqualTo(agreedBefore);
    }

    @Test
    void keeps_the_outbox_of_a_user_who_may_not_write_and_sends_it_once_he_may() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE));
        stage.house().awaitDelivered();
        stage.kontek().faults().always(Fault.NO_WRITE_RIGHT);

        hr.save(SOMEBODY, EmployeeField.CITY, "Umeå");
        HrEmployee another = hr.enter(ANOTHER, EmployeeField.CITY, "Luleå");
        stage.house().savedCards().saved(stage.house().customer(), another.id(), another.version(), HrOffice.HANNA);

        assertThat(stage.connection().state()).isEqualTo(ConnectionState.DEGRADED);
        Told.assertTold(List.of(stage.connection().why().orElseThrow()), NO_RIGHT);
        assertThat(standing(SOMEBODY).state()).isEqualTo(CardStanding.State.WAITING);
        Told.assertTold(List.of(standing(SOMEBODY).why().orElseThrow()), NO_RIGHT);
        assertThat(stage.house().deliveries().deliveries(stage.house().connection(), Optional.empty(), 10))
                .hasSize(2)
                .noneMatch(waits -> waits.state() == DeliveryState.DEAD);
        assertThat(agreed()).isEqualTo(agreedBefore);
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(kontekBefore);

        stage.kontek().faults().clear();
        stage.rebuild(house -> house.limits(Limits.NONE));
        stage.house().deliveries().retryAll(stage.house().connection(), HrOffice.DISA);
        stage.house().awaitDelivered();
        assertThat(stage.inKontek(SOMEBODY)).containsEntry("city", "Umeå");
        assertThat(stage.inKontek(ANOTHER)).containsEntry("city", "Luleå");
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(stage.house().deliveries().counts(stage.house().connection()))
                .isEmpty();
    }

    @Test
    void ends_an_export_of_a_user_who_may_not_write() throws InterruptedException {
        stage.kontek().faults().always(Fault.NO_WRITE_RIGHT);
        hr.enter(SOMEBODY, EmployeeField.CITY, "Umeå");
        FieldValues card = hr.values(SOMEBODY);

        SyncRun run = stage.house().exportNow();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        Told.assertTold(run.reasons().subList(0, 1), NO_RIGHT);
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.DEGRADED);
        assertNothingMoved(card);

        stage.kontek().faults().clear();
        assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.inKontek(SOMEBODY)).containsEntry("city", "Umeå");
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void creates_nobody_without_an_input_template_and_sends_the_others() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries().inputTemplate(""));
        hr.hire(NEWCOMER, NEW_IDENTITY, Map.of());
        hr.enter(ANOTHER, EmployeeField.CITY, "Umeå");

        SyncRun run = stage.house().exportNow();

        assertNotCreated(run, "Kontek creates nobody without an input template. Set inputTemplate on the connection.");
        assertThat(stage.inKontek(ANOTHER)).containsEntry("city", "Umeå");
        assertThat(stage.kontek().records().count("POST")).isZero();

        stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries());
        assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(stage.inKontek(NEWCOMER)).containsEntry("firstName", "Åsa");
    }

    @Test
    void creates_nobody_under_a_number_that_somebody_linked_has() throws InterruptedException {
        stage.kontek().rename(ANOTHER, NEWCOMER);
        stage.importNow();
        hr.hire(NEWCOMER, NEW_IDENTITY, Map.of());
        Map<String, Object> holder = stage.inKontek(NEWCOMER);

        SyncRun run = stage.house().exportNow();

        assertThat(stage.inKontek(NEWCOMER)).isEqualTo(holder);
        assertThat(stage.kontek().records().all())
                .filteredOn(call -> !call.method().equals("GET"))
                .as("%s", stage.house().plan(run.id()))
                .isEmpty();
    }

    @Test
    void creates_nobody_under_a_number_that_somebody_took_after_the_plan() throws InterruptedException {
        hr.hire(NEWCOMER, NEW_IDENTITY, Map.of());
        SyncRun waiting = stage.house().previewExport();
        Map<String, Object> taker = new TreeMap<>(stage.inKontek(ANOTHER));
        stage.kontek().remove(ANOTHER);
        taker.put("id", NEWCOMER);
        stage.kontek().add(taker);

        SyncRun run = stage.house().approve(waiting);

        assertNotCreated(
                run, "Somebody else in Kontek has the employment number 5001. Give one of them another number.");
        assertThat(stage.inKontek(NEWCOMER)).containsEntry("ssn", taker.get("ssn"));
    }

    @Test
    void creates_nobody_a_second_time_under_another_number() throws InterruptedException {
        hr.hire(NEWCOMER, String.valueOf(hr.value(ANOTHER, EmployeeField.IDENTITY_NUMBER)), Map.of());

        SyncRun run = stage.house().exportNow();

        assertNotCreated(
                run,
                "Somebody in Kontek already has this identity number, under employment number 1002."
                        + " Find out whether it is the same person.");
        assertThat(stage.kontek().records().count("POST")).isZero();
    }

    @Test
    void creates_nobody_without_a_first_day() throws InterruptedException {
        hr.hire(NEWCOMER, NEW_IDENTITY, Map.of(EmployeeField.EMPLOYMENT_PERIODS, ""));

        SyncRun run = stage.house().exportNow();

        assertNotCreated(
                run,
                "The card has no employment period, and Kontek creates nobody without a first day."
                        + " Fill it in on the card.");
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-31000.00", "999999.00", "310.00"})
    void asks_before_a_salary_becomes_nothing_negative_ten_times_or_a_tenth(String amount) throws InterruptedException {
        String salary = String.valueOf(hr.value(SOMEBODY, EmployeeField.SALARY));
        hr.enter(SOMEBODY, EmployeeField.SALARY, salary.substring(0, salary.lastIndexOf('|') + 1) + amount);
        FieldValues card = hr.values(SOMEBODY);

        stage.house().exportNow();

        assertThat(stage.kontek().records().count("PUT")).isZero();
        PersonCase open = onlyCase();
        assertThat(open.decision().field()).isEqualTo(EmployeeField.SALARY);
        assertThat(open.decision().action()).isEqualTo(FieldAction.ASK);
        Told.assertTold(
                List.of(Reason.of(open.decision().why())),
                "The salary would become 0, negative, or ten times as high or as low. Look at it and decide.");
        assertNothingMoved(card);
    }

    @Test
    void sends_an_implausible_salary_once_a_person_says_so() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE));
        stage.house().awaitDelivered();
        String salary = String.valueOf(hr.value(SOMEBODY, EmployeeField.SALARY));
        hr.save(SOMEBODY, EmployeeField.SALARY, salary.substring(0, salary.lastIndexOf('|') + 1) + "0.00");
        assertThat(stage.kontek().records().count("PUT")).isZero();

        stage.house().cases().rule(onlyCase().number(), ConflictRule.HR, HrOffice.DISA);
        stage.house().awaitDelivered();

        assertThat(stage.kontek().records().of("PUT", SOMEBODY)).hasSize(1);
        assertThat(String.valueOf(agreed().get(EmployeeField.SALARY))).endsWith("|0.00");
        assertThat(stage.house().cases().cases(stage.house().connection(), 0, 10))
                .isEmpty();
    }

    @Test
    void refuses_periods_that_overlap_before_anything_is_sent() throws InterruptedException {
        hr.enterPeriods(SOMEBODY, "2020-01-01..2024-12-31;2024-06-01..", "2020-01-01=PERMANENT;2024-06-01=PERMANENT");
        hr.enter(ANOTHER, EmployeeField.CITY, "Umeå");

        SyncRun run = stage.house().exportNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        Told.assertTold(
                line(run, SOMEBODY).operation().reasons().subList(0, 1),
                "Two employment periods overlap. Correct them where they were entered.");
        assertThat(stage.kontek().records().of("PUT", SOMEBODY)).isEmpty();
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(kontekBefore);
        assertThat(agreed()).isEqualTo(agreedBefore);
        assertThat(stage.inKontek(ANOTHER)).containsEntry("city", "Umeå");
    }

    private static final String GONE = "Kontek no longer has this person. Nobody is created by itself;"
            + " find out why the person is gone in Kontek.";
    private static final String NO_RIGHT = "Kontek lets this user read, but not write."
            + " Give the user the role Löneadministratör or Systemadministratör; what waits is sent then.";

    private void assertRejected(SyncRun run, String person, String english) {
        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        Told.assertTold(List.of(rejection(line(run, person))), english);
    }

    private void assertNotCreated(SyncRun run, String english) {
        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        OperationResult line = stage.house().plan(run.id()).stream()
                .filter(each -> each.operation().kind() == OperationKind.REJECT
                        || each.operation().kind() == OperationKind.SEND_NEW)
                .findFirst()
                .orElseThrow();
        Told.assertTold(List.of(rejection(line)), english);
        HrEmployee card = hr.card(NEWCOMER);
        assertThat(stage.house().links().findByCard(stage.house().connection(), List.of(card.id())))
                .isEmpty();
    }

    private static Reason rejection(OperationResult line) {
        Optional<ApplyOutcome> outcome = line.outcome();
        assertThat(outcome).get().isInstanceOf(ApplyOutcome.Rejected.class);
        return ((ApplyOutcome.Rejected) outcome.orElseThrow()).reason();
    }

    private void assertNothingMoved(FieldValues card) {
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(kontekBefore);
        assertThat(hr.values(SOMEBODY)).isEqualTo(card);
        assertThat(agreed()).isEqualTo(agreedBefore);
    }

    private OperationResult line(SyncRun run, String person) {
        return stage.house().plan(run.id()).stream()
                .filter(line -> line.operation().payrollId().text().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private PersonCase onlyCase() {
        List<PersonCase> open = stage.house().cases().cases(stage.house().connection(), 0, 10);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private CardStanding standing(String number) {
        PlainHouse house = stage.house();
        HrEmployee card = hr.card(number);
        List<CardStanding> standings = house.savedCards().standings(house.customer(), card.id(), card.version());
        assertThat(standings).hasSize(1);
        return standings.get(0);
    }

    private FieldValues agreed() {
        PayrollEmployeeId id = new PayrollEmployeeId(SOMEBODY);
        @Nullable
        FieldValues values = stage.house()
                .links()
                .agreed(stage.house().connection(), List.of(id))
                .get(id);
        assertThat(values).isNotNull();
        return values;
    }
}
