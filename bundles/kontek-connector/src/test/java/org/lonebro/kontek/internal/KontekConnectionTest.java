// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.ReadReceipt.Proof;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.testkit.Received;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.kontek.internal.wire.WireTable;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

class KontekConnectionTest {
    private static final int RECORDS = 230;

    private static KontekSimulator kontek;

    private final FakeTime time = new FakeTime();
    private final Received received = new Received();

    @BeforeAll
    static void start() {
        kontek = KontekSimulator.builder().employees(RECORDS).start();
    }

    @AfterAll
    static void stop() {
        kontek.close();
    }

    @AfterEach
    void mend() {
        kontek.faults().clear();
        kontek.records().clear();
    }

    private KontekConnection connection(TestSettings settings) {
        return new KontekConnection(settings.build(), time.surroundings());
    }

    private ReadReceipt read(TestSettings settings) throws ConnectorException {
        try (KontekConnection connection = connection(settings)) {
            return connection.read(received, StopSignal.NEVER);
        }
    }

    private static List<String> everybody() {
        return IntStream.range(1001, 1001 + 2 * RECORDS)
                .mapToObj(Integer::toString)
                .filter(id -> kontek.employee(id).isPresent())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void reads_everybody_in_order_in_every_version(int version) throws ConnectorException {
        ReadReceipt receipt = read(TestSettings.of(kontek).wire(WireTable.standard(version)));

        assertThat(received.ids).isEqualTo(everybody());
        assertThat(receipt.proof()).isEqualTo(Proof.TOTAL_REACHED);
        assertThat(receipt.received()).isEqualTo(received.ids.size());
        assertThat(receipt.received() + receipt.skipped()).isEqualTo(kontek.size());
        assertThat(receipt.expected()).isEqualTo(kontek.size());
        assertThat(receipt.duplicates()).isZero();
    }

    @Test
    void passes_over_records_that_are_no_people() throws ConnectorException {
        ReadReceipt receipt = read(TestSettings.of(kontek));

        assertThat(receipt.skipped()).isPositive();
        assertThat(received.ids).noneMatch(id -> id.startsWith("XXX_"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200, 500})
    void reads_everybody_with_any_page_size(int pageSize) throws ConnectorException {
        ReadReceipt receipt = read(TestSettings.of(kontek).pageSize(pageSize));

        assertThat(received.ids).isEqualTo(everybody());
        assertThat(receipt.proven()).isTrue();
    }

    @Test
    void reads_with_a_token_instead_of_basic_authentication() throws ConnectorException {
        ReadReceipt receipt = read(TestSettings.of(kontek).withToken());

        assertThat(receipt.proven()).isTrue();
        assertThat(kontek.records().count("POST")).isOne();
    }

    @Test
    void translates_a_person_as_kontek_wrote_it() throws ConnectorException {
        Map<String, Object> shown = kontek.employee("1001").orElseThrow();

        read(TestSettings.of(kontek));

        SourceEmployee employee = received.people.get("1001");
        assertThat(employee.told()).containsExactlyInAnyOrder(EmployeeField.values());
        assertThat(employee.get(EmployeeField.FIRST_NAME)).isEqualTo(shown.get("firstName"));
        assertThat(employee.get(EmployeeField.IDENTITY_NUMBER)).isEqualTo(shown.get("ssn"));
        assertThat(employee.get(EmployeeField.COUNTRY)).isEqualTo("SE");
        assertThat(employee.get(EmployeeField.WEEKLY_HOURS)).isEqualTo("40.00");
        assertThat(employee.get(EmployeeField.BANK_ACCOUNT))
                .isEqualTo(shown.get("bankClearingNumber") + "|" + shown.get("bankAccountNumber"));
    }

    @Test
    void version_1_tells_the_country_by_its_name_and_a_salary_without_a_date() throws ConnectorException {
        read(TestSettings.of(kontek).wire(WireTable.standard(1)));

        SourceEmployee employee = received.people.get("1001");
        assertThat(employee.get(EmployeeField.COUNTRY)).isEqualTo("Sverige");
        assertThat(employee.get(EmployeeField.SALARY)).matches("\\|1\\|\\d+\\.00(;\\|2\\|\\d+\\.00)?");
    }

    @Test
    void the_probe_tells_the_company_and_how_many_people_there_are() {
        try (KontekConnection connection = connection(TestSettings.of(kontek))) {
            ProbeReport report = connection.probe();

            assertThat(report).isInstanceOfSatisfying(ProbeReport.Works.class, works -> {
                assertThat(works.company()).isEqualTo("Exempelbolaget AB");
                assertThat(works.people()).isEqualTo(kontek.size());
                assertThat(works.firstPage()).isEqualTo(50);
            });
            assertThat(kontek.records().count("GET")).isEqualTo(2);
        }
    }

    @Test
    void finds_one_person() throws ConnectorException {
        try (KontekConnection connection = connection(TestSettings.of(kontek))) {
            Optional<SourceRecord> found = connection.find(new PayrollEmployeeId("1002"));

            assertThat(found).hasValueSatisfying(record -> {
                assertThat(record.id().text()).isEqualTo("1002");
                assertThat(record.read().get(EmployeeField.EMPLOYMENT_NUMBER)).isEqualTo("1002");
            });
            assertThat(connection.find(new PayrollEmployeeId("77"))).isEmpty();
            assertThat(connection.find(new PayrollEmployeeId("XXX_1"))).isEmpty();
        }
    }

    @Test
    void the_same_record_has_the_same_bytes_in_the_list_and_alone() throws ConnectorException {
        try (KontekConnection connection = connection(TestSettings.of(kontek))) {
            SourceRecord alone = connection.find(new PayrollEmployeeId("1001")).orElseThrow();

            connection.read(
                    page -> page.records().stream()
                            .filter(record -> record.id().text().equals("1001"))
                            .forEach(record -> assertThat(record.bytes()).isEqualTo(alone.bytes())),
                    StopSignal.NEVER);
        }
    }

    @Test
    void nobody_is_passed_on_once_the_caller_wants_no_more() {
        try (KontekConnection connection = connection(TestSettings.of(kontek))) {
            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> connection.read(received, () -> received.pages.size() == 2))
                    .satisfies(e -> assertThat(e.reason().code()).isEqualTo(ReasonCode.CANCELLED));
            assertThat(received.pages).containsExactly(1, 2);
        }
    }

    @Test
    void a_closed_connection_sends_nothing() {
        KontekConnection connection = connection(TestSettings.of(kontek));
        connection.close();

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connection.read(received, StopSignal.NEVER))
                .satisfies(e -> assertThat(e.reason().code()).isEqualTo(ReasonCode.CONNECTOR_ABSENT));
        assertThat(kontek.records().count("GET")).isZero();
    }

    @Test
    void the_server_is_given_the_time_it_asks_for() throws ConnectorException {
        kontek.faults().add(FaultRule.of(Fault.UNAVAILABLE).amount(7).forCalls(1));

        assertThat(read(TestSettings.of(kontek)).proven()).isTrue();
        assertThat(time.waits()).anyMatch(wait -> wait.toSeconds() == 7);
    }
}
