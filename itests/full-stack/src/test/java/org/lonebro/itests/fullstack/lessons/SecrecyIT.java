// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunSummary;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Ear;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Marked;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.TableDump;
import org.lonebro.itests.fullstack.stage.Told;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.itests.harness.WatchedSource;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.fault.Fault;

/** Lesson 19: passwords, identity numbers, accounts and salaries are in no log, sentence, exception, row or file of ours. */
class SecrecyIT {
    private static final String MARKED = "1003";

    private final AtomicBoolean registerFails = new AtomicBoolean();
    private final AtomicBoolean storeFails = new AtomicBoolean();

    @Test
    void lesson_19_no_secret_is_said_aloud_or_left_lying(@TempDir Path folder) throws Exception {
        KontekSimulator kontek = KontekSimulator.builder()
                .employees(15)
                .today(Stage.TODAY)
                .credentials(Marked.CREDENTIALS)
                .start();
        try (Ear ear = new Ear()) {
            try (Stage stage = new Stage(kontek, HouseDatabases.h2(folder), house -> house.limits(Limits.NONE)
                    .registerSource(source -> new WatchedSource(source, this::registerQuotes))
                    .storeSource(source -> new WatchedSource(source, this::storeQuotes)))) {
                plant(stage);
                run(stage, ear);
                assertNotInClear(TableDump.of(stage.databases().store()).toString(), "the store's tables");
            }
            String aloud = ear.everything();
            assertThat(Stream.of("run=ended", " DEBUG ", "FINE").allMatch(aloud::contains))
                    .isTrue();
            assertNotInClear(aloud, "logs, sentences and exceptions");
            assertNotInFiles(folder);
        }
    }

    private static void plant(Stage stage) {
        stage.kontek().change(MARKED, person -> {
            person.put("ssn", Marked.IDENTITY);
            person.put("bankClearingNumber", Marked.CLEARING);
            person.put("bankAccountNumber", Marked.ACCOUNT);
            person.put("salaryFields", List.of(salary(Marked.SALARY + ".00")));
        });
    }

    private void run(Stage stage, Ear ear) throws InterruptedException {
        SyncRun first = heard(stage, ear);
        assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(first.counts().creates()).isEqualTo(15);
        lookAround(stage, ear);
        badRecords(stage, ear);
        faultsOfKontek(stage, ear);
        faultsOfDatabases(stage, ear);
        conflict(stage, ear);
        refusedCredentials(stage, ear);
    }

    private static void lookAround(Stage stage, Ear ear) {
        var house = stage.house();
        for (EmployeeField field : EmployeeField.values()) {
            ear.hear(house.reports()
                    .explain(house.connection(), new EmploymentNumber(MARKED), field)
                    .rule());
            FieldDecision decision = house.reports()
                    .explain(house.connection(), new EmploymentNumber(MARKED), field)
                    .decision();
            ear.hear(decision);
        }
        house.cards(MARKED).forEach(card -> {
            ear.hear(card);
            NormalisedEmployee normal = house.normaliser().normalise(card.employee(), Stage.TODAY);
            ear.hear(normal);
            ear.hear(normal.employee().identityNumber());
            ear.hear(normal.employee().bankAccount());
            ear.hear(normal.employee().salaries());
        });
        ear.hear(stage.world().links());
        ear.hear(stage.world().agreed());
        ear.hear(house.reader());
        ear.hear(house.engine().test(house.connection()));
        try {
            house.reader().read(ear::hear, StopSignal.NEVER);
        } catch (ConnectorException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void badRecords(Stage stage, Ear ear) throws InterruptedException {
        stage.edit(MARKED, "ssn", Marked.BROKEN_IDENTITY);
        heard(stage, ear);
        stage.edit(MARKED, "ssn", Marked.IDENTITY);
        stage.edit(MARKED, "bankAccountNumber", Marked.BROKEN_ACCOUNT);
        heard(stage, ear);
        stage.edit(MARKED, "bankAccountNumber", Marked.ACCOUNT);
        stage.edit(MARKED, "salaryFields", List.of(salary(Marked.SALARY + ",00.0")));
        heard(stage, ear);
        stage.edit(MARKED, "salaryFields", Marked.SALARY);
        heard(stage, ear);
        plant(stage);
        stage.edit("1007", "ssn", Marked.IDENTITY);
        stage.edit("1008", "bankAccountNumber", List.of(Map.of("x", Marked.ACCOUNT)));
        stage.edit("1009", "employmentPeriods", Marked.IDENTITY);
        heard(stage, ear);
    }

    private static void faultsOfKontek(Stage stage, Ear ear) throws InterruptedException {
        for (Fault fault : List.of(
                Fault.MALFORMED_JSON,
                Fault.DROPPED_CONNECTION,
                Fault.WRONG_ENCODING,
                Fault.HTML,
                Fault.SERVER_ERROR,
                Fault.REDIRECT,
                Fault.NO_READ_RIGHT,
                Fault.REPEATED_PAGE,
                Fault.OTHER_CUSTOMER)) {
            stage.kontek().faults().always(fault);
            heard(stage, ear);
            stage.kontek().faults().clear();
        }
    }

    private void faultsOfDatabases(Stage stage, Ear ear) throws InterruptedException {
        stage.edit(MARKED, "city", "Kiruna");
        registerFails.set(true);
        assertThat(heard(stage, ear).state()).isEqualTo(RunState.FAILED);
        try {
            stage.house().cards(MARKED);
        } catch (RuntimeException told) {
            ear.hear(told);
        }
        registerFails.set(false);
        storeFails.set(true);
        heard(stage, ear);
        storeFails.set(false);
        heard(stage, ear);
    }

    private static void conflict(Stage stage, Ear ear) throws InterruptedException {
        var house = stage.house();
        var card = house.cards(MARKED).get(0);
        Employee edited = new Employee(FieldValues.builder()
                .set(EmployeeField.BANK_ACCOUNT, Marked.CLEARING + "|" + "987654320")
                .build());
        ear.hear(house.register()
                .write(
                        house.customer(),
                        List.of(new HrWrite.Update(
                                card.id(), card.version(), edited, Set.of(EmployeeField.BANK_ACCOUNT)))));
        stage.edit(MARKED, "bankClearingNumber", "6790");
        heard(stage, ear);
    }

    private static void refusedCredentials(Stage stage, Ear ear) throws InterruptedException {
        Credentials wrong = new Credentials("markerad-user", Marked.CREDENTIALS.password() + "-gammalt", "x");
        stage.rebuild(house -> house.against(
                new KontekAccess(stage.kontek().baseUri(), stage.kontek().companyId(), wrong)));
        assertThat(heard(stage, ear).state()).isEqualTo(RunState.AUTH_REQUIRED);
        ear.hear(stage.house().engine().test(stage.house().connection()));
    }

    /** A run and all that can be seen of it. */
    private static SyncRun heard(Stage stage, Ear ear) throws InterruptedException {
        SyncRun run = stage.importNow();
        ear.hear(run);
        ear.hear(new RunSummary(run).sentence(Told.SWEDISH));
        ear.hear(stage.connection());
        if (run.state().ended()) {
            try {
                for (OperationResult line : stage.house().plan(run.id())) {
                    ear.hear(line);
                    line.operation().reasons().forEach(reason -> {
                        ear.hear(reason);
                        ear.hear(reason.sentence(Locale.ENGLISH));
                        ear.hear(reason.sentence(Told.SWEDISH));
                    });
                }
            } catch (StoreException told) {
                ear.hear(told);
            }
        }
        return run;
    }

    private void registerQuotes(DatabaseStep step, String sql) throws SQLException {
        if (registerFails.get() && step == DatabaseStep.EXECUTE) {
            throw new SQLException("Key (identity_number)=(" + Marked.IDENTITY + ") is no good", "23514");
        }
    }

    private void storeQuotes(DatabaseStep step, String sql) throws SQLException {
        if (storeFails.get() && sql.contains("plan_line")) {
            throw new SQLException("Value " + Marked.ACCOUNT + " is no good", "22001");
        }
    }

    private static Map<String, Object> salary(String amount) {
        return Map.of("id", "1", "amount", amount, "date", "2026-03-01");
    }

    private static void assertNotInClear(String text, String where) {
        for (String secret : Marked.forms()) {
            int at = text.indexOf(secret);
            if (at >= 0) {
                throw new AssertionError(
                        where + ": " + text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 100)));
            }
        }
    }

    /** But for the register's own database, whose people they are. */
    private static void assertNotInFiles(Path folder) throws IOException {
        String registers = Files.readString(folder.resolve("register.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(registers.contains(Marked.IDENTITY.replace("-", "")))
                .as("the search would find it")
                .isTrue();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.endsWith("register.mv.db")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
                    assertNotInClear(
                            new String(bytes, charset), file.getFileName().toString());
                }
            }
        }
    }
}
