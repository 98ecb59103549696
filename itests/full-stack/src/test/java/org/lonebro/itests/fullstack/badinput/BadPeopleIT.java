// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Relay;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Told;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** One person in Kontek is not as a person should be: that one stays as it was, the others go on. */
class BadPeopleIT {
    private static final String SOMEBODY = "1005";
    private static final String ANOTHER = "1012";
    private static final String NEWCOMER = "9001";
    private static final int MEGABYTES = 5;

    private final Stage stage = Stage.with(30);
    private World before;

    @BeforeEach
    void import_everybody() throws InterruptedException {
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        before = stage.world();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void says_that_an_identity_number_is_mistyped() throws InterruptedException {
        String right = (String) stage.inKontek(SOMEBODY).get("ssn");
        int last = right.charAt(right.length() - 1) - '0';
        stage.edit(SOMEBODY, "ssn", right.substring(0, right.length() - 1) + (last + 1) % 10);

        assertRejected("The last digit of the identity number does not fit the others; a digit is probably mistyped."
                + " Correct it where it was entered.");
    }

    @Test
    void says_that_an_identity_number_is_none() throws InterruptedException {
        stage.edit(SOMEBODY, "ssn", "okänt");

        assertRejected("The identity number is not written as one (expected YYMMDD-NNNN or twelve digits)."
                + " Correct it where it was entered.");
    }

    @Test
    void says_that_a_bank_account_holds_a_letter() throws InterruptedException {
        stage.edit(SOMEBODY, "bankAccountNumber", "12A45");

        assertRejected("The bank account holds a character that is no digit. Correct it where it was entered.");
    }

    @Test
    void says_that_the_clearing_number_is_missing() throws InterruptedException {
        stage.edit(SOMEBODY, "bankClearingNumber", null);

        assertRejected("There is an account number without a clearing number. Add it where the rest was entered.");
    }

    @Test
    void says_that_periods_overlap() throws InterruptedException {
        stage.edit(
                SOMEBODY,
                "employmentPeriods",
                List.of(period(1, "2020-01-01", "2022-12-31"), period(2, "2022-06-01", "2023-12-31")));

        assertRejected("Two employment periods overlap. Correct them where they were entered.");
    }

    @Test
    void says_that_a_period_ends_before_it_starts() throws InterruptedException {
        stage.edit(SOMEBODY, "employmentPeriods", List.of(period(1, "2020-02-01", "2020-01-01")));

        assertRejected("An employment period ends before it starts. Correct it where it was entered.");
    }

    @Test
    void says_that_the_name_is_missing() throws InterruptedException {
        stage.edit(SOMEBODY, "lastName", " ");

        assertRejected("First or last name is missing. Add it where the rest was entered.");
    }

    @Test
    void says_that_a_name_of_five_megabytes_cannot_be_right() throws InterruptedException {
        stage.edit(SOMEBODY, "lastName", "x".repeat(MEGABYTES * 1024 * 1024));

        assertRejected(
                "The value is longer than 1000 characters and cannot be right. Correct it where it was entered.");
    }

    @Test
    void is_not_disturbed_by_five_megabytes_in_a_field_that_nobody_shares() throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.HUGE_FIELD).amount(MEGABYTES));

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().unchanged()).isEqualTo(30);
        assertThat(stage.world()).isEqualTo(before);
    }

    @Test
    void does_not_read_an_answer_that_is_larger_than_allowed() throws InterruptedException {
        stage.kontek().faults().add(FaultRule.of(Fault.HUGE_FIELD).amount(70));

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        Told.assertTold(
                run.reasons(),
                "Kontek's answer is larger than 64 MB and was not read."
                        + " Lower the page size, or raise the limit in the connection's settings.");
        assertThat(stage.world()).isEqualTo(before);
    }

    @Test
    void takes_letters_of_two_parts_for_the_letters_they_are() throws InterruptedException {
        for (Map<String, Object> person : everybody()) {
            String id = (String) person.get("id");
            for (String member : List.of("firstName", "lastName", "streetAddress", "city")) {
                stage.edit(id, member, Normalizer.normalize((String) person.get(member), Normalizer.Form.NFD));
            }
        }

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().planned()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }

    @Test
    void makes_a_case_of_two_people_with_one_identity_number() throws InterruptedException {
        Map<String, Object> twin = new LinkedHashMap<>(stage.inKontek(SOMEBODY));
        twin.put("id", NEWCOMER);
        stage.kontek().add(twin);

        assertCase(
                NEWCOMER,
                "The card in HR with this identity number has another employment number."
                        + " Find out whether it is the same person.",
                "Kontek shows this identity number on two people. Correct it in Kontek.",
                "The card in HR belongs to another person in Kontek (" + SOMEBODY + ").");
    }

    @Test
    void makes_a_case_of_two_newcomers_with_one_identity_number() throws InterruptedException {
        Map<String, Object> twin = new LinkedHashMap<>(stage.inKontek(SOMEBODY));
        stage.kontek().remove(SOMEBODY);
        twin.put("ssn", "900118-9811");
        twin.put("id", NEWCOMER);
        stage.kontek().add(twin);
        twin.put("id", "9002");
        twin.put("ssn", "199001189811");
        stage.kontek().add(twin);

        SyncRun run = stage.importNow();

        assertThat(run.counts().creates()).isZero();
        assertThat(run.counts().cases()).isEqualTo(2);
        assertThat(stage.world().cards()).isEqualTo(before.cards());
        for (OperationResult line : lines(run, OperationKind.CASE)) {
            Told.assertTold(
                    line.operation().reasons().subList(0, 1),
                    "Kontek shows this identity number on two people. Correct it in Kontek.");
        }
    }

    @Test
    void makes_a_case_of_one_employment_number_on_two_people() throws IOException, InterruptedException {
        UnaryOperator<String> twice = answer -> answer.replace("\"id\":\"" + ANOTHER, "\"id\":\"" + SOMEBODY);
        try (Relay relay = Relay.start(KontekAccess.of(stage.kontek()), twice)) {
            stage.rebuild(house -> house.against(relay.access()));

            assertCase(
                    SOMEBODY,
                    "Kontek shows two people with this employment number."
                            + " Decide which is right and correct the other in Kontek.");
            assertThat(stage.house().reports().missing(stage.house().connection()))
                    .isEmpty();
        }
    }

    @Test
    void takes_the_others_although_one_cannot_be_used() throws InterruptedException {
        stage.edit(SOMEBODY, "ssn", "okänt");
        stage.edit(ANOTHER, "city", "Kiruna");

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().updates()).isEqualTo(1);
        assertThat(run.counts().rejects()).isEqualTo(1);
        assertThat(stage.house().cards(ANOTHER)).singleElement().satisfies(card -> assertThat(
                        card.employee().get(EmployeeField.CITY))
                .isEqualTo("Kiruna"));
    }

    @Test
    void is_as_it_was_once_the_person_is_corrected() throws InterruptedException {
        Object right = stage.inKontek(SOMEBODY).get("ssn");
        stage.edit(SOMEBODY, "ssn", "okänt");
        assertThat(stage.importNow().state()).isEqualTo(RunState.PARTIAL);
        stage.edit(SOMEBODY, "ssn", right);

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().planned()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }

    private void assertRejected(String english) throws InterruptedException {
        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().rejects()).isEqualTo(1);
        assertThat(run.counts().planned()).isEqualTo(1);
        assertThat(run.counts().unchanged()).isEqualTo(29);
        OperationResult line = lines(run, OperationKind.REJECT).get(0);
        assertThat(line.operation().payrollId().text()).isEqualTo(SOMEBODY);
        Told.assertTold(line.operation().reasons().subList(0, 1), english);
        assertThat(line.outcome())
                .contains(new ApplyOutcome.Rejected(line.operation().reasons().get(0)));
        assertThat(stage.connection().state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(stage.world()).isEqualTo(before);
    }

    private void assertCase(String person, String... oneOf) throws InterruptedException {
        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().writes()).isZero();
        List<OperationResult> cases = lines(run, OperationKind.CASE);
        assertThat(cases)
                .extracting(line -> line.operation().payrollId().text())
                .contains(person);
        for (OperationResult line : cases) {
            Reason first = line.operation().reasons().get(0);
            assertThat(first.sentence(Locale.ENGLISH)).isIn((Object[]) oneOf);
            assertThat(first.sentence(Told.SWEDISH)).isNotBlank();
        }
        assertThat(stage.world()).isEqualTo(before);
    }

    private List<OperationResult> lines(SyncRun run, OperationKind kind) {
        return stage.house().plan(run.id()).stream()
                .filter(line -> line.operation().kind() == kind)
                .toList();
    }

    private List<Map<String, Object>> everybody() {
        List<Map<String, Object>> everybody = new ArrayList<>();
        for (int person = 1001; person <= 1030; person++) {
            everybody.add(stage.inKontek(Integer.toString(person)));
        }
        return everybody;
    }

    private static Map<String, Object> period(int id, String start, String end) {
        return Map.of("id", id, "startDate", start, "endDate", end, "employmentType", "Tillsvidare");
    }
}
