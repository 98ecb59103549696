// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.KontekConnection;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.testkit.Targets;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.kontek.internal.wire.WireTable;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Call;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

class WritingTest {
    // Somebody with a running period, two salary rows and members that the contract does not name.
    private static final PayrollEmployeeId SOMEBODY = new PayrollEmployeeId("1001");
    private static final PayrollEmployeeId NOBODY = new PayrollEmployeeId("77001");

    private static KontekSimulator kontek;

    private final FakeTime time = new FakeTime();
    private Map<String, Object> before = Map.of();

    @BeforeAll
    static void start() {
        kontek = KontekSimulator.builder().employees(230).start();
    }

    @AfterAll
    static void stop() {
        kontek.close();
    }

    @BeforeEach
    void people() {
        kontek.people(1, 230);
        kontek.clearNotifications();
        before = somebody();
    }

    @AfterEach
    void mend() {
        kontek.faults().clear();
        kontek.records().clear();
    }

    private static Map<String, Object> somebody() {
        return new TreeMap<>(kontek.employee(SOMEBODY.text()).orElseThrow());
    }

    private KontekConnection connection(int version) {
        KontekSettings plain =
                TestSettings.of(kontek).wire(WireTable.standard(version)).build();
        KontekSettings settings = new KontekSettings(
                plain.connection(),
                plain.url(),
                plain.companyId(),
                plain.credentials(),
                plain.limits(),
                plain.wire(),
                "Tjänsteman");
        return new KontekConnection(settings, time.surroundings());
    }

    private PayrollWriteOutcome update(int version, Targets targets) throws ConnectorException {
        try (KontekConnection connection = connection(version)) {
            SourceRecord current = connection.find(SOMEBODY).orElseThrow();
            return connection.update(current, targets.employee(), targets.fields());
        }
    }

    private PayrollWriteOutcome create(int version, PayrollEmployeeId id) throws ConnectorException {
        try (KontekConnection connection = connection(version)) {
            return connection.create(id, newcomer(id).employee());
        }
    }

    private static Targets newcomer(PayrollEmployeeId id) {
        return Targets.of(EmployeeField.EMPLOYMENT_NUMBER, id.text())
                .and(EmployeeField.IDENTITY_NUMBER, "198505121239")
                .and(EmployeeField.FIRST_NAME, "Åsa")
                .and(EmployeeField.LAST_NAME, "Ny")
                .and(EmployeeField.PHONE, "+46701740605")
                .and(EmployeeField.COUNTRY, "SE")
                .and(EmployeeField.BANK_ACCOUNT, "8327-9|0001234567")
                .and(EmployeeField.WEEKLY_HOURS, "37.5")
                .and(EmployeeField.PAY_FORM, "MONTHLY")
                .and(EmployeeField.EMPLOYMENT_PERIODS, "2026-12-01..")
                .and(EmployeeField.EMPLOYMENT_FORM, "2026-12-01=PROBATION")
                .and(EmployeeField.SALARY, "2026-12-01|1|35000.00");
    }

    private static List<Call> puts() {
        return kontek.records().of("PUT", SOMEBODY.text());
    }

    private void assertOnlyChanged(String... members) {
        Map<String, Object> after = somebody();
        for (String member : members) {
            assertThat(after.get(member)).as(member).isNotEqualTo(before.get(member));
            after.put(member, before.get(member));
        }
        assertThat(after).isEqualTo(before);
    }

    private static ReasonCode failure(ThrowingCallable call) {
        ConnectorException[] caught = new ConnectorException[1];
        assertThatExceptionOfType(ConnectorException.class).isThrownBy(call).satisfies(e -> caught[0] = e);
        return caught[0].reason().code();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_changed_city_changes_nothing_else_in_any_version(int version) throws ConnectorException {
        PayrollWriteOutcome outcome = update(version, Targets.of(EmployeeField.CITY, "Åre"));

        assertThat(outcome).isInstanceOfSatisfying(PayrollWriteOutcome.Written.class, written -> assertThat(
                        written.after().read().get(EmployeeField.CITY))
                .isEqualTo("Åre"));
        assertOnlyChanged("city");
        assertThat(puts()).singleElement().satisfies(call -> assertThat(call.changed())
                .containsExactly("city"));
        assertThat(kontek.notifications()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothing_is_sent_when_nothing_differs(int version) throws ConnectorException {
        Targets same = Targets.of(EmployeeField.CITY, String.valueOf(before.get("city")))
                .and(EmployeeField.LAST_NAME, String.valueOf(before.get("lastName")))
                .and(EmployeeField.CARE_OF, null)
                .and(EmployeeField.COUNTRY, "SE");

        assertThat(update(version, same)).isEqualTo(new PayrollWriteOutcome.AlreadySo());
        assertThat(kontek.records().count("PUT")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_closed_period_and_a_new_one_keep_the_old_one_s_id_and_everything_else(int version)
            throws ConnectorException {
        String start = String.valueOf(period(0, before).get("startDate"));
        Targets targets = Targets.of(EmployeeField.EMPLOYMENT_PERIODS, start + "..2026-11-30;2026-12-01..")
                .and(EmployeeField.EMPLOYMENT_FORM, start + "=PERMANENT;2026-12-01=FIXED_TERM");

        assertThat(update(version, targets)).isInstanceOf(PayrollWriteOutcome.Written.class);

        assertOnlyChanged("employmentPeriods");
        Map<String, Object> closed = new TreeMap<>(period(0, before));
        closed.put("endDate", "2026-11-30");
        assertThat(period(0, somebody())).isEqualTo(closed);
        assertThat(period(1, somebody()))
                .containsEntry("startDate", "2026-12-01")
                .containsEntry("employmentType", "Särskild visstid");
        assertThat(kontek.notifications()).singleElement().satisfies(told -> assertThat(told.field())
                .isEqualTo("employmentPeriods"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> period(int index, Map<String, Object> employee) {
        return ((List<Map<String, Object>>) employee.get("employmentPeriods")).get(index);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> salaries(Map<String, Object> employee) {
        return (List<Object>) employee.get("salaryFields");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void a_raised_salary_leaves_the_other_rows(int version) throws ConnectorException {
        try (KontekConnection connection = connection(version)) {
            SourceRecord current = connection.find(SOMEBODY).orElseThrow();
            String rows = String.valueOf(current.read().get(EmployeeField.SALARY));
            Targets targets = Targets.of(EmployeeField.SALARY, rows + ";2027-01-01|1|40000.00");

            assertThat(connection.update(current, targets.employee(), targets.fields()))
                    .isInstanceOf(PayrollWriteOutcome.Written.class);
        }
        assertOnlyChanged("salaryFields");
        assertThat(salaries(somebody())).containsAll(salaries(before));
    }

    @Test
    void version_1_changes_the_amount_that_holds_and_keeps_the_history() throws ConnectorException {
        assertThat(update(1, Targets.of(EmployeeField.SALARY, "2026-11-01|1|40000.00")))
                .isInstanceOf(PayrollWriteOutcome.Written.class);

        assertOnlyChanged("salaryFields");
        assertThat(salaries(somebody())).containsAll(salaries(before));
    }

    @Test
    void a_changed_account_changes_the_account_only() throws ConnectorException {
        assertThat(update(5, Targets.of(EmployeeField.BANK_ACCOUNT, "9420|4172385")))
                .isInstanceOf(PayrollWriteOutcome.Written.class);

        assertOnlyChanged("bankClearingNumber", "bankAccountNumber");
    }

    private void answered(Fault fault, Consumer<PayrollWriteOutcome> expected) throws ConnectorException {
        kontek.faults().add(FaultRule.of(fault).onMethod("PUT"));
        expected.accept(update(5, Targets.of(EmployeeField.CITY, "Åre")));
        assertThat(somebody()).isEqualTo(before);
    }

    @Test
    void a_refused_record_is_told_in_kontek_s_words() throws ConnectorException {
        answered(Fault.REFUSED, outcome -> assertThat(outcome)
                .isEqualTo(new PayrollWriteOutcome.Refused(
                        Reason.of(ReasonCode.PAYROLL_REFUSED, "lastName: Godtas inte."))));
        assertThat(puts()).hasSize(1);
    }

    @Test
    void a_record_that_was_changed_meanwhile_is_told_and_not_sent_again() throws ConnectorException {
        answered(Fault.CHANGED_MEANWHILE, outcome -> assertThat(outcome)
                .isEqualTo(new PayrollWriteOutcome.ChangedMeanwhile()));
        assertThat(puts()).hasSize(1);
    }

    @Test
    void somebody_who_is_gone_is_gone_only_if_the_company_is_ours() throws ConnectorException {
        try (KontekConnection connection = connection(5)) {
            SourceRecord current = connection.find(SOMEBODY).orElseThrow();
            kontek.remove(SOMEBODY.text());
            Targets city = Targets.of(EmployeeField.CITY, "Åre");

            assertThat(connection.update(current, city.employee(), city.fields()))
                    .isEqualTo(new PayrollWriteOutcome.Gone());

            kontek.faults().add(FaultRule.of(Fault.OTHER_CUSTOMER).onMethod("GET"));
            assertThat(failure(() -> connection.update(current, city.employee(), city.fields())))
                    .isEqualTo(ReasonCode.OTHER_COMPANY);
            assertThat(kontek.records().count("POST")).isZero();
        }
    }

    @Test
    void a_user_who_may_not_write_is_told_apart_from_one_who_may_not_read() throws ConnectorException {
        kontek.faults().always(Fault.NO_WRITE_RIGHT);

        assertThat(failure(() -> update(5, Targets.of(EmployeeField.CITY, "Åre"))))
                .isEqualTo(ReasonCode.WRITE_ROLE_MISSING);
        assertThat(failure(() -> create(5, NOBODY))).isEqualTo(ReasonCode.WRITE_ROLE_MISSING);
        assertThat(kontek.employee(NOBODY.text())).isEmpty();
    }

    @Test
    void a_write_is_not_sent_on_to_another_address() {
        kontek.faults().add(FaultRule.of(Fault.REDIRECT).onMethod("PUT"));

        assertThat(failure(() -> update(5, Targets.of(EmployeeField.CITY, "Åre"))))
                .isEqualTo(ReasonCode.REDIRECT_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "LOST_ANSWER",
                "LOST_CALL",
                "DROPPED_CONNECTION",
                "TOO_MANY_REQUESTS",
                "UNAVAILABLE",
                "SERVER_ERROR"
            })
    void an_update_that_was_not_answered_is_sent_again(Fault fault) throws ConnectorException {
        kontek.faults().add(FaultRule.of(fault).onMethod("PUT").forCalls(1));

        assertThat(update(5, Targets.of(EmployeeField.CITY, "Åre"))).isInstanceOf(PayrollWriteOutcome.Written.class);
        assertOnlyChanged("city");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void a_person_is_created_dormant_with_everything_that_was_given(int version) throws ConnectorException {
        assertThat(create(version, NOBODY)).isInstanceOfSatisfying(PayrollWriteOutcome.Written.class, written -> {
            assertThat(written.after().id()).isEqualTo(NOBODY);
            assertThat(written.after().read().get(EmployeeField.STATUS)).isEqualTo("Vilande");
        });

        assertThat(kontek.employee(NOBODY.text()).orElseThrow())
                .containsEntry("ssn", "850512-1239")
                .containsEntry("firstName", "Åsa")
                .containsEntry("country", "Sverige")
                .containsEntry("countryCode", "SE")
                .containsEntry("bankClearingNumber", "8327-9")
                .containsEntry("bankAccountNumber", "0001234567")
                .containsEntry("payForm", "Månadslön")
                .doesNotContainKey("inputTemplate")
                .hasEntrySatisfying("employmentPeriods", periods -> assertThat(String.valueOf(periods))
                        .contains("startDate=2026-12-01", "endDate=null", "employmentType=Provanställning"))
                .hasEntrySatisfying("salaryFields", rows -> assertThat(String.valueOf(rows))
                        .contains("id=1", "amount=35000", "date=2026-12-01"));
    }

    @Test
    void version_1_puts_a_new_person_in_kontek_s_queue() throws ConnectorException {
        assertThat(create(1, NOBODY)).isEqualTo(new PayrollWriteOutcome.Queued());
        assertThat(kontek.employee(NOBODY.text())).isEmpty();
    }

    @Test
    void a_number_that_is_taken_is_told() throws ConnectorException {
        assertThat(create(5, SOMEBODY)).isEqualTo(new PayrollWriteOutcome.Taken());
        assertThat(somebody()).isEqualTo(before);
    }

    @Test
    void nobody_is_created_without_an_input_template_but_in_version_1() throws ConnectorException {
        for (int version = 1; version <= 5; version++) {
            WireTable wire = WireTable.standard(version);
            try (KontekConnection connection =
                    new KontekConnection(TestSettings.of(kontek).wire(wire).build(), time.surroundings())) {
                assertThat(connection.cannotCreate().isPresent()).isEqualTo(version > 1);
                if (version > 1) {
                    assertThat(connection.create(NOBODY, newcomer(NOBODY).employee()))
                            .isEqualTo(new PayrollWriteOutcome.Refused(Reason.of(ReasonCode.INPUT_TEMPLATE_MISSING)));
                }
            }
        }
        assertThat(kontek.records().count("POST")).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_ANSWER", "LOST_CALL", "DROPPED_CONNECTION", "UNAVAILABLE", "SERVER_ERROR"})
    void a_creation_that_was_not_answered_is_never_sent_again(Fault fault) throws ConnectorException {
        try (KontekConnection connection = connection(5)) {
            // A connection that was used before is what the HTTP client would try again on by itself.
            connection.find(SOMEBODY);
            kontek.faults().add(FaultRule.of(fault).onMethod("POST").forCalls(1));

            assertThat(failure(() -> connection.create(NOBODY, newcomer(NOBODY).employee())))
                    .isIn(ReasonCode.UNREACHABLE, ReasonCode.ANSWER_BROKEN, ReasonCode.SERVER_FAILED);
        }
        assertThat(kontek.records().count("POST")).isOne();
    }

    @Test
    void a_creation_that_certainly_was_not_taken_is_sent_again() throws ConnectorException {
        kontek.faults()
                .add(FaultRule.of(Fault.TOO_MANY_REQUESTS).onMethod("POST").forCalls(2));

        assertThat(create(5, NOBODY)).isInstanceOf(PayrollWriteOutcome.Written.class);
        assertThat(kontek.records().count("POST")).isEqualTo(3);
    }

    @Test
    void a_record_that_steps_aside_is_never_written() throws ConnectorException {
        PayrollEmployeeId aside = new PayrollEmployeeId("XXX_1001");
        try (KontekConnection connection = connection(5)) {
            SourceRecord current = connection.find(SOMEBODY).orElseThrow();
            SourceRecord renamed = new SourceRecord() {
                @Override
                public PayrollEmployeeId id() {
                    return aside;
                }

                @Override
                public java.nio.ByteBuffer bytes() {
                    return current.bytes();
                }

                @Override
                public org.lonebro.api.hr.SourceEmployee read() {
                    return current.read();
                }
            };
            Targets city = Targets.of(EmployeeField.CITY, "Åre");

            assertThat(connection.update(renamed, city.employee(), city.fields()))
                    .isEqualTo(new PayrollWriteOutcome.Gone());
            assertThat(connection.create(aside, newcomer(aside).employee())).isEqualTo(new PayrollWriteOutcome.Taken());
        }
        assertThat(kontek.records().count("PUT") + kontek.records().count("POST"))
                .isZero();
    }

    @Test
    void never_deletes_and_never_shows_a_person_in_a_reason() throws ConnectorException {
        PayrollWriteOutcome outcome = update(5, Targets.of(EmployeeField.IDENTITY_NUMBER, "198505121230"));

        assertThat(outcome).isInstanceOfSatisfying(PayrollWriteOutcome.Refused.class, refused -> assertThat(
                        refused.why().sentence(Locale.forLanguageTag("sv")))
                .contains("ssn: Felaktigt personnummer.")
                .doesNotContain("850512"));
        assertThat(kontek.records().count("DELETE")).isZero();
    }
}
