// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.kontek.internal.settings.Authentication;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.testkit.Targets;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** Marked secrets and a marked person go through every failure with all logs open; none may come out anywhere. */
class SecretsStaySecretTest {
    private static final String API_KEY = "marker-api-key";
    private static final String USER = "marker-user";
    private static final String PASSWORD = "marker-password";
    private static final String IDENTITY = "850101-2384";
    private static final String ACCOUNT = "98765432101";
    private static final List<String> MARKERS = List.of(
            "198501012384",
            API_KEY,
            PASSWORD,
            IDENTITY,
            ACCOUNT,
            okhttp3.Credentials.basic(USER, PASSWORD).substring("Basic ".length()));

    private final StringWriter seen = new StringWriter();
    private final PrintWriter out = new PrintWriter(seen, true);

    @Test
    void no_marker_is_in_any_log_exception_report_or_text_form() {
        PrintStream usual = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Logger root = Logger.getLogger("");
        Level usualLevel = root.getLevel();
        Handler listener = new Listener();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        root.setLevel(Level.ALL);
        root.addHandler(listener);
        try {
            goThroughEverything();
        } finally {
            root.removeHandler(listener);
            root.setLevel(usualLevel);
            System.setErr(usual);
        }

        String everything = seen + log.toString(StandardCharsets.UTF_8);
        assertThat(everything).as("something was written at all").contains("reason=SERVER_FAILED");
        assertThat(MARKERS).noneMatch(everything::contains);
    }

    private void goThroughEverything() {
        Credentials credentials = new Credentials(USER, PASSWORD, API_KEY);
        try (KontekSimulator kontek =
                KontekSimulator.builder().employees(30).credentials(credentials).start()) {
            kontek.add(Map.of(
                    "id", "1000", "ssn", Map.of("number", IDENTITY), "bankAccountNumber", ACCOUNT, "firstName", "Å"));
            for (Fault fault : Fault.values()) {
                kontek.faults().clear();
                boolean slow = fault == Fault.SLOW;
                kontek.faults().add(FaultRule.of(fault).amount(slow ? 1_300 : 0).forCalls(slow ? 2 : 0));
                go(TestSettings.of(kontek));
                go(TestSettings.of(kontek).withToken());
            }
            kontek.faults().clear();
            go(TestSettings.of(kontek));
            go(TestSettings.of(kontek).withPassword(PASSWORD + "-old"));
        }
    }

    private void go(TestSettings settings) {
        CallLimits limits = new CallLimits(20, 2, Duration.ofSeconds(1), Duration.ofSeconds(1), 0, 2);
        KontekSettings built = settings.limits(limits).build();
        assertThat(built.credentials().authentication()).isIn((Object[]) Authentication.values());
        out.println(built);
        try (KontekConnection connection = new KontekConnection(built, new FakeTime().surroundings())) {
            out.println(connection);
            out.println(connection.probe());
            attempt(() -> connection.find(new PayrollEmployeeId("1000")).ifPresent(record -> {
                out.println(record);
                out.println(record.read());
            }));
            attempt(() -> out.println(connection.create(new PayrollEmployeeId("1000"), person().employee())));
            attempt(() -> connection.find(new PayrollEmployeeId("1001")).ifPresent(record -> {
                Targets person = person();
                attempt(() -> out.println(connection.update(record, person.employee(), person.fields())));
            }));
            attempt(() -> connection.read(
                    page -> {
                        out.println(page);
                        page.records().forEach(record -> attempt(() -> out.println(record.read())));
                    },
                    StopSignal.NEVER));
        }
    }

    private static Targets person() {
        return Targets.of(EmployeeField.IDENTITY_NUMBER, "198501012384")
                .and(EmployeeField.BANK_ACCOUNT, "9420|" + ACCOUNT)
                .and(EmployeeField.FIRST_NAME, "Å")
                .and(EmployeeField.LAST_NAME, "Ö");
    }

    /** Something that may fail. */
    private interface Attempt {
        void go() throws ConnectorException;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.go();
        } catch (ConnectorException e) {
            e.printStackTrace(out);
            out.println(e.reason() + " " + e.reason().sentence(Locale.ENGLISH));
        } catch (RuntimeException e) {
            e.printStackTrace(out);
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord logged) {
            out.println(logged.getMessage() + " " + java.util.Arrays.toString(logged.getParameters()));
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(out);
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
