// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRuleChange;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.harness.PlainHouse;

/** What waits for a person keeps both sides as they are until the word is spoken, and then happens once. */
class DecidedByPeopleIT {
    private static final String SOMEBODY = "1001";
    private static final String ANOTHER = "1002";

    private static final OutgoingSettings ASKING = new OutgoingSettings(
            List.of(
                    new FieldRuleChange(EmployeeField.CITY, null, ConflictRule.ASK),
                    new FieldRuleChange(EmployeeField.PHONE, null, ConflictRule.ASK)),
            AccountProtection.standard(),
            Optional.empty(),
            4);

    private final Stage stage = Stage.with(10);
    private final HrOffice hr = new HrOffice(stage);

    @BeforeEach
    void import_everybody() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE).outgoing(ASKING));
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        stage.kontek().records().clear();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void a_conflict_decided_for_hr_sends_hrs_value_once() throws InterruptedException {
        bothEdit(SOMEBODY, "Umeå", "Kiruna");
        PersonCase open = onlyCase();
        assertThat(open.decision().why()).isEqualTo(ReasonCode.CHANGED_ON_BOTH);
        assertThat(open.decision().hr()).isEqualTo("Umeå");
        assertThat(open.decision().payroll()).isEqualTo("Kiruna");
        assertThat(stage.kontek().records().count("PUT")).isZero();

        rule(open, ConflictRule.HR);

        assertCity(SOMEBODY, "Umeå");
        assertThat(stage.kontek().records().of("PUT", SOMEBODY)).hasSize(1);
        assertSettled();
    }

    @Test
    void a_conflict_decided_for_kontek_writes_the_card_and_sends_nothing() throws InterruptedException {
        bothEdit(SOMEBODY, "Umeå", "Kiruna");

        rule(onlyCase(), ConflictRule.PAYROLL);

        assertCity(SOMEBODY, "Kiruna");
        assertThat(stage.kontek().records().count("PUT")).isZero();
        assertSettled();
    }

    // What the person saw is what was decided: another value is another question.
    @Test
    void a_word_about_other_values_is_void() throws InterruptedException {
        bothEdit(SOMEBODY, "Umeå", "Kiruna");
        PersonCase open = onlyCase();
        stage.edit(SOMEBODY, "city", "Gällivare");

        rule(open, ConflictRule.HR);

        assertThat(hr.value(SOMEBODY, EmployeeField.CITY)).isEqualTo("Umeå");
        assertThat(stage.inKontek(SOMEBODY)).containsEntry("city", "Gällivare");
        stage.importNow();
        assertThat(onlyCase().decision().payroll()).isEqualTo("Gällivare");
    }

    @Test
    void a_conflict_decided_for_always_settles_the_same_field_of_everybody_and_no_other() throws InterruptedException {
        bothEdit(SOMEBODY, "Umeå", "Kiruna");
        bothEdit(ANOTHER, "Luleå", "Boden");
        PersonCase open = cases().stream()
                .filter(each -> each.payrollId().text().equals(SOMEBODY))
                .findFirst()
                .orElseThrow();

        stage.house().cases().ruleAlways(open.number(), ConflictRule.HR, HrOffice.DISA);
        stage.house().awaitDelivered();

        assertCity(SOMEBODY, "Umeå");
        assertCity(ANOTHER, "Luleå");
        bothEdit("1003", "Piteå", "Haparanda");
        assertCity("1003", "Piteå");
        assertThat(stage.house().cases().always(stage.house().connection()))
                .isEqualTo(Map.of(EmployeeField.CITY, ConflictRule.HR));
        assertSettled();

        stage.edit("1004", "telephoneNo", "070-1740606");
        hr.save("1004", EmployeeField.PHONE, "+46701740607");
        assertThat(onlyCase().decision().field()).isEqualTo(EmployeeField.PHONE);
    }

    @Test
    void a_bank_account_is_held_until_a_second_person_releases_it() throws InterruptedException {
        Map<String, Object> before = stage.inKontek(SOMEBODY);
        String account = hr.value(ANOTHER, EmployeeField.BANK_ACCOUNT);

        hr.save(SOMEBODY, EmployeeField.BANK_ACCOUNT, account);

        PersonCase held = onlyCase();
        assertThat(held.decision().why()).isEqualTo(ReasonCode.ACCOUNT_CHANGED);
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(before);
        stage.house().exportNow();
        stage.importNow();
        assertThat(stage.kontek().records().count("PUT")).isZero();
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(before);
        assertThatThrownBy(() -> stage.house().cases().rule(held.number(), ConflictRule.HR, HrOffice.HANNA))
                .isInstanceOfSatisfying(SyncRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of(ReasonCode.SECOND_PERSON_NEEDED, HrOffice.HANNA.name())));

        rule(onlyCase(), ConflictRule.HR);

        assertThat(stage.inKontek(SOMEBODY))
                .containsEntry("bankAccountNumber", stage.inKontek(ANOTHER).get("bankAccountNumber"))
                .containsEntry("bankClearingNumber", stage.inKontek(ANOTHER).get("bankClearingNumber"));
        assertSettled();
    }

    @Test
    void a_refused_bank_account_gives_the_card_the_old_one_back() throws InterruptedException {
        Map<String, Object> before = stage.inKontek(SOMEBODY);
        String old = hr.value(SOMEBODY, EmployeeField.BANK_ACCOUNT);
        hr.save(SOMEBODY, EmployeeField.BANK_ACCOUNT, hr.value(ANOTHER, EmployeeField.BANK_ACCOUNT));

        rule(onlyCase(), ConflictRule.PAYROLL);

        assertThat(hr.value(SOMEBODY, EmployeeField.BANK_ACCOUNT)).isEqualTo(old);
        assertThat(stage.inKontek(SOMEBODY)).isEqualTo(before);
        assertSettled();
    }

    @Test
    void an_account_changed_in_kontek_waits_too_and_the_card_keeps_the_old_one() throws InterruptedException {
        String old = hr.value(SOMEBODY, EmployeeField.BANK_ACCOUNT);
        Object clearing = stage.inKontek(ANOTHER).get("bankClearingNumber");
        Object account = stage.inKontek(ANOTHER).get("bankAccountNumber");
        stage.kontek().change(SOMEBODY, person -> {
            person.put("bankClearingNumber", clearing);
            person.put("bankAccountNumber", account);
        });

        stage.importNow();

        assertThat(hr.value(SOMEBODY, EmployeeField.BANK_ACCOUNT)).isEqualTo(old);
        rule(onlyCase(), ConflictRule.PAYROLL);
        assertThat(hr.value(SOMEBODY, EmployeeField.BANK_ACCOUNT))
                .isEqualTo(hr.value(ANOTHER, EmployeeField.BANK_ACCOUNT));
        assertThat(stage.kontek().records().count("PUT")).isZero();
        assertSettled();
    }

    @Test
    void a_confirmed_succession_of_identity_keeps_the_person_and_finds_it_by_the_old_number()
            throws InterruptedException {
        PlainHouse house = stage.house();
        String old = Objects.requireNonNull(hr.value(SOMEBODY, EmployeeField.IDENTITY_NUMBER));
        int people = stage.kontek().size();
        int day = Integer.parseInt(old.substring(6, 8)) + 60;
        String stem = old.substring(2, 6) + day + old.substring(8, 11);
        String coordination = old.substring(0, 2) + stem + checkDigit(stem);
        stage.edit(SOMEBODY, "ssn", coordination);

        SyncRun run = stage.importNow();

        assertThat(run.counts().creates() + run.counts().ends() + run.counts().missing())
                .isZero();
        assertThat(onlyCase().decision().why()).isEqualTo(ReasonCode.IDENTITY_SUCCEEDS);
        assertThat(hr.value(SOMEBODY, EmployeeField.IDENTITY_NUMBER)).isEqualTo(old);
        rule(onlyCase(), ConflictRule.PAYROLL);
        assertThat(hr.value(SOMEBODY, EmployeeField.IDENTITY_NUMBER)).isEqualTo(coordination);
        assertThat(stage.kontek().size()).isEqualTo(people);
        assertThat(stage.kontek().records().count("PUT")).isZero();
        assertSettled();

        hr.hire("5001", old, Map.of());
        SyncRun export = house.exportNow();
        assertThat(stage.kontek().records().count("POST")).isZero();
        assertThat(house.plan(export.id())).singleElement().satisfies(line -> assertThat(
                        line.operation().reasons())
                .contains(Reason.of(ReasonCode.IDENTITY_ELSEWHERE, SOMEBODY)));
    }

    private void bothEdit(String number, String inHr, String inKontek) {
        stage.edit(number, "city", inKontek);
        hr.save(number, EmployeeField.CITY, inHr);
    }

    private void rule(PersonCase open, ConflictRule winner) {
        stage.house().cases().rule(open.number(), winner, HrOffice.DISA);
        stage.house().awaitDelivered();
    }

    private List<PersonCase> cases() {
        return stage.house().cases().cases(stage.house().connection(), 0, 10);
    }

    private PersonCase onlyCase() {
        assertThat(cases()).hasSize(1);
        return cases().get(0);
    }

    private void assertCity(String number, String city) {
        assertThat(hr.value(number, EmployeeField.CITY)).isEqualTo(city);
        assertThat(stage.inKontek(number)).containsEntry("city", city);
    }

    private void assertSettled() throws InterruptedException {
        long writes = stage.kontek().records().count("PUT");
        assertThat(cases()).isEmpty();
        assertThat(stage.importNow().counts().planned()).isZero();
        assertThat(stage.house().exportNow().counts().planned()).isZero();
        assertThat(stage.kontek().records().count("PUT")).isEqualTo(writes);
    }

    private static int checkDigit(String nineDigits) {
        int sum = 0;
        for (int at = 0; at < nineDigits.length(); at++) {
            int product = (nineDigits.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return (10 - sum % 10) % 10;
    }
}
