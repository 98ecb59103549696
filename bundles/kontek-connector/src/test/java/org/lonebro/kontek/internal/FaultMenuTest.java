// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.ReadReceipt.Proof;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.testkit.Received;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** What the administrator reads for each fault of the simulator's menu. */
class FaultMenuTest {
    private static final int PEOPLE = 230;

    /** @param sentence how the Swedish one begins; null where the read goes through, with the given proof */
    private record Expected(
            @Nullable ReasonCode code, @Nullable String sentence, @Nullable Proof proof, boolean everybody) {}

    private static final Map<Fault, Expected> ON_PAGE_2 = new EnumMap<>(Fault.class);

    private static void fails(ReasonCode code, String sentence, Fault... faults) {
        for (Fault fault : faults) {
            ON_PAGE_2.put(fault, new Expected(code, sentence, null, false));
        }
    }

    private static void ends(Proof proof, boolean everybody, Fault... faults) {
        for (Fault fault : faults) {
            ON_PAGE_2.put(fault, new Expected(null, null, proof, everybody));
        }
    }

    static {
        String broken = "Konteks svar bröts av eller är inte giltig JSON (sida 2).";
        fails(ReasonCode.ANSWER_BROKEN, broken, Fault.EMPTY_BODY, Fault.DROPPED_CONNECTION, Fault.MALFORMED_JSON);
        fails(ReasonCode.ANSWER_BROKEN, broken, Fault.WRONG_ENCODING);
        fails(ReasonCode.TOO_MANY_CALLS, "Kontek ber oss att anropa mer sällan.", Fault.TOO_MANY_REQUESTS);
        String failed = "Kontek har ett eget fel (HTTP ";
        fails(ReasonCode.SERVER_FAILED, failed + "503)", Fault.UNAVAILABLE, Fault.UNAVAILABLE_UNTIL);
        fails(ReasonCode.SERVER_FAILED, failed + "500)", Fault.SERVER_ERROR);
        fails(ReasonCode.TIMED_OUT, "127.0.0.1:", Fault.SLOW);
        fails(ReasonCode.UNREACHABLE, "Ingen svarar på 127.0.0.1:", Fault.LOST_ANSWER, Fault.LOST_CALL);
        fails(ReasonCode.NOT_KONTEK, "127.0.0.1:", Fault.HTML);
        fails(
                ReasonCode.REDIRECT_REFUSED,
                "Kontek hänvisade oss till en annan adress (elsewhere.example);",
                Fault.REDIRECT);
        fails(ReasonCode.CREDENTIALS_REFUSED, "Kontek nekade API-nyckeln,", Fault.EXPIRED_PASSWORD);
        fails(ReasonCode.ROLE_MISSING, "Kontek känner användaren,", Fault.NO_READ_RIGHT);
        ends(Proof.NONE, false, Fault.TRUNCATED_PAGE, Fault.EMPTY_PAGE, Fault.CAPPED_PAGE_SIZE, Fault.REPEATED_PAGE);
        ends(Proof.NONE, true, Fault.WRONG_TOTAL, Fault.CHANGING_TOTAL, Fault.BARE_ARRAY);
        // On one page only, another customer's people look like ours: the company check at the start is what sees it.
        ends(Proof.TOTAL_REACHED, true, Fault.OTHER_CUSTOMER);
        ends(Proof.TOTAL_REACHED, true, Fault.HUGE_FIELD, Fault.RATE_LIMIT);
        ends(Proof.TOTAL_REACHED, true, Fault.NO_WRITE_RIGHT, Fault.CHANGED_MEANWHILE, Fault.REFUSED);
        ends(Proof.TOTAL_REACHED, true, Fault.FORGOTTEN_WRITE);
    }

    private final FakeTime time = new FakeTime();
    private final Received received = new Received();
    private KontekSimulator kontek;
    private KontekConnection connection;

    @BeforeEach
    void start() {
        kontek = KontekSimulator.builder().employees(PEOPLE).clock(time).start();
        connection = connection(TestSettings.of(kontek));
    }

    @AfterEach
    void stop() {
        connection.close();
        kontek.close();
    }

    private KontekConnection connection(TestSettings settings) {
        return connection(settings, Duration.ofSeconds(1), 16);
    }

    private KontekConnection connection(TestSettings settings, Duration patience, int answerMegabytes) {
        CallLimits limits = new CallLimits(50, 3, Duration.ofSeconds(2), patience, 0, answerMegabytes);
        return new KontekConnection(settings.limits(limits).build(), time.surroundings());
    }

    private static String swedish(Reason reason) {
        return reason.sentence(Locale.forLanguageTag("sv"));
    }

    private Reason failure() {
        try {
            connection.read(received, StopSignal.NEVER);
        } catch (ConnectorException e) {
            return e.reason();
        }
        throw new AssertionError("The read went through");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void says_what_happened_and_passes_on_no_page_of_a_broken_answer(Fault fault) throws ConnectorException {
        int amount = fault == Fault.SLOW ? 3_000 : fault == Fault.CAPPED_PAGE_SIZE ? 20 : 0;
        kontek.faults().add(FaultRule.of(fault).amount(amount).onPage(2));
        Expected expected = ON_PAGE_2.get(fault);
        assertThat(expected).as("Something new in the menu").isNotNull();

        if (expected.code() != null) {
            Reason reason = failure();
            assertThat(reason.code()).isEqualTo(expected.code());
            assertThat(swedish(reason)).startsWith(expected.sentence());
            assertThat(received.pages).containsExactly(1);
            return;
        }
        ReadReceipt receipt = connection.read(received, StopSignal.NEVER);
        assertThat(receipt.proof()).isEqualTo(expected.proof());
        assertThat(receipt.received() + receipt.skipped() == kontek.size()).isEqualTo(expected.everybody());
    }

    @Test
    void a_server_that_caps_its_pages_is_read_to_the_end() throws ConnectorException {
        kontek.faults().add(FaultRule.of(Fault.CAPPED_PAGE_SIZE).amount(20));

        ReadReceipt receipt = connection.read(received, StopSignal.NEVER);

        assertThat(receipt.proof()).isEqualTo(Proof.TOTAL_REACHED);
        assertThat(receipt.received() + receipt.skipped()).isEqualTo(kontek.size());
    }

    @Test
    void pages_that_are_bare_arrays_are_read_to_an_empty_one() throws ConnectorException {
        kontek.faults().always(Fault.BARE_ARRAY);

        ReadReceipt receipt = connection.read(received, StopSignal.NEVER);

        assertThat(receipt.proof()).isEqualTo(Proof.EMPTY_PAGE);
        assertThat(receipt.expected()).isNull();
        assertThat(receipt.received() + receipt.skipped()).isEqualTo(kontek.size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TRUNCATED_PAGE", "REPEATED_PAGE", "WRONG_TOTAL", "CHANGING_TOTAL"})
    void a_list_that_is_wrong_on_every_page_proves_nothing_and_ends(Fault fault) throws ConnectorException {
        kontek.faults().always(fault);

        assertThat(connection.read(received, StopSignal.NEVER).proof()).isEqualTo(Proof.NONE);
        assertThat(kontek.records().count("GET")).isLessThan(40);
    }

    @Test
    void a_total_that_is_too_low_proves_nothing() throws ConnectorException {
        kontek.faults().add(FaultRule.of(Fault.WRONG_TOTAL).amount(-(kontek.size() - 100)));

        ReadReceipt receipt = connection.read(received, StopSignal.NEVER);

        assertThat(receipt.expected()).isEqualTo(100);
        assertThat(receipt.proof()).isEqualTo(Proof.NONE);
        assertThat(receipt.received() + receipt.skipped()).isEqualTo(kontek.size());
    }

    @Test
    void another_company_is_refused_before_anybody_is_passed_on() {
        kontek.faults().always(Fault.OTHER_CUSTOMER);

        Reason reason = failure();

        assertThat(reason.code()).isEqualTo(ReasonCode.OTHER_COMPANY);
        assertThat(reason.arguments()).containsExactly(kontek.companyId(), "999");
        assertThat(received.pages).isEmpty();
    }

    @Test
    void an_unknown_company_is_told_from_a_wrong_address() {
        try (KontekConnection other = connection(TestSettings.of(kontek).companyId("4711"))) {
            assertThat(other.probe()).isEqualTo(new ProbeReport.Fails(Reason.of(ReasonCode.COMPANY_UNKNOWN, "4711")));
        }
    }

    @Test
    void an_answer_above_the_limit_is_not_read() {
        connection = connection(TestSettings.of(kontek), Duration.ofSeconds(30), 1);
        kontek.faults().add(FaultRule.of(Fault.HUGE_FIELD).amount(2).onPage(2));

        Reason reason = failure();

        assertThat(swedish(reason)).startsWith("Konteks svar är större än 1 MB");
        assertThat(received.pages).containsExactly(1);
    }

    @Test
    void refused_credentials_are_sent_twice_and_never_again() {
        kontek.faults().always(Fault.EXPIRED_PASSWORD);
        Reason refused = Reason.of(ReasonCode.CREDENTIALS_REFUSED);

        for (int i = 0; i < 5; i++) {
            assertThat(connection.probe()).isEqualTo(new ProbeReport.Fails(refused));
            assertThat(failure()).isEqualTo(refused);
        }

        assertThat(kontek.records().count("GET")).isEqualTo(2);
    }

    @Test
    void several_threads_together_send_refused_credentials_at_most_twice() throws Exception {
        kontek.faults().always(Fault.EXPIRED_PASSWORD);

        List<Thread> threads = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Thread(connection::probe))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(kontek.records().count("GET")).isEqualTo(2);
    }

    @Test
    void a_password_that_expires_in_the_middle_is_sent_at_most_twice() throws ConnectorException {
        connection.read(received, StopSignal.NEVER);
        kontek.records().clear();
        kontek.faults().always(Fault.EXPIRED_PASSWORD);

        for (int i = 0; i < 3; i++) {
            assertThat(failure().code()).isEqualTo(ReasonCode.CREDENTIALS_REFUSED);
        }

        assertThat(kontek.records().count("GET")).isBetween(1L, 2L);
    }

    @Test
    void a_refused_login_is_sent_twice_and_never_again() {
        KontekConnection withToken =
                connection(TestSettings.of(kontek).withToken().withPassword("wrong"));
        try (withToken) {
            for (int i = 0; i < 5; i++) {
                assertThat(withToken.probe())
                        .isEqualTo(new ProbeReport.Fails(Reason.of(ReasonCode.CREDENTIALS_REFUSED)));
            }
        }

        assertThat(kontek.records().count("POST")).isEqualTo(2);
        assertThat(kontek.records().count("GET")).isZero();
    }

    @Test
    void a_server_that_is_busy_for_a_while_is_waited_for() throws ConnectorException {
        kontek.faults().next(2, Fault.TOO_MANY_REQUESTS).next(1, Fault.UNAVAILABLE_UNTIL);

        assertThat(connection.read(received, StopSignal.NEVER).proven()).isTrue();
    }

    @Test
    void a_server_that_asks_for_a_long_wait_gets_it_from_the_next_run() {
        kontek.faults().add(FaultRule.of(Fault.UNAVAILABLE).amount(3_600));

        try {
            connection.read(received, StopSignal.NEVER);
            throw new AssertionError("The read went through");
        } catch (ConnectorException e) {
            assertThat(e.retryAfter()).contains(Duration.ofHours(1));
            assertThat(kontek.records().count("GET")).isOne();
        }
    }
}
