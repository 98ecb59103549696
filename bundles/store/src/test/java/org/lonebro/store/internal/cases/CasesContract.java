// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PersonCase.RuledBy;
import org.lonebro.store.internal.StoreContract;

abstract class CasesContract extends StoreContract {
    private static final FieldDecision ACCOUNT = ask("3300|1", "3300|2");
    private static final FieldDecision PHONE = ask(EmployeeField.PHONE, "+46701740605", null);

    @Test
    void a_case_is_found_as_it_was_opened() {
        imported("1");
        asked("1", ACCOUNT);

        PersonCase opened = cases().get(0);

        assertThat(opened)
                .isEqualTo(new PersonCase(
                        opened.number(),
                        connection,
                        person("1"),
                        card("1"),
                        ACCOUNT,
                        clock.instant(),
                        new Actor("cecilia"),
                        Optional.empty()));
        assertThat(store.cases().find(opened.number())).contains(opened);
        assertThat(store.cases().find(opened.number() + 1_000)).isEmpty();
        assertThat(store.cases().count(connection)).isEqualTo(1);
    }

    @Test
    void people_with_cases_are_told_and_others_left_out() {
        imported("1", "2", "3");
        asked("1", ACCOUNT, PHONE);
        asked("3", PHONE);

        assertThat(store.cases().of(connection, List.of(person("1"), person("2"), person("3"))))
                .containsOnlyKeys(person("1"), person("3"))
                .hasEntrySatisfying(person("1"), cases -> assertThat(cases).hasSize(2));
        assertThat(store.cases().of(connection, List.of())).isEmpty();
        assertThat(store.cases().of(new ConnectionName("never"), List.of(person("1"))))
                .isEmpty();
    }

    @Test
    void cases_are_read_in_pages_by_number() {
        imported("1", "2");
        asked("1", ACCOUNT, PHONE);
        asked("2", ACCOUNT);
        List<PersonCase> all = cases();

        assertThat(store.cases().after(connection, all.get(0).number(), 1)).containsExactly(all.get(1));
        assertThat(all).extracting(PersonCase::number).isSorted();
    }

    @Test
    void a_ruling_is_kept_while_both_values_stay_as_they_were() {
        imported("1");
        asked("1", ACCOUNT);
        PersonCase opened = cases().get(0);
        clock.step(Duration.ofHours(1));
        assertThat(store.cases().rule(opened.number(), ConflictRule.HR, ANNA)).isTrue();
        RuledBy ruled = new RuledBy(ConflictRule.HR, ANNA, clock.instant());
        clock.step(Duration.ofHours(1));
        FieldDecision agreedSince = new FieldDecision(
                ACCOUNT.field(),
                "3300|0",
                ACCOUNT.hr(),
                ACCOUNT.payroll(),
                FieldAction.ASK,
                ReasonCode.ACCOUNT_CHANGED);

        asked("1", agreedSince, PHONE);

        assertThat(store.cases().find(opened.number()).orElseThrow())
                .isEqualTo(new PersonCase(
                        opened.number(),
                        connection,
                        person("1"),
                        card("1"),
                        agreedSince,
                        opened.openedAt(),
                        opened.openedBy(),
                        Optional.of(ruled)));
    }

    @Test
    void a_case_about_another_value_is_a_new_one_without_a_ruling() {
        imported("1");
        asked("1", ACCOUNT);
        long number = cases().get(0).number();
        store.cases().rule(number, ConflictRule.PAYROLL, ANNA);
        clock.step(Duration.ofHours(1));

        asked("1", ask("3300|1", "3300|3"));

        assertThat(store.cases().find(number)).isEmpty();
        assertThat(cases()).singleElement().satisfies(again -> {
            assertThat(again.number()).isGreaterThan(number);
            assertThat(again.openedAt()).isEqualTo(clock.instant());
            assertThat(again.ruling()).isEmpty();
        });
        assertThat(store.cases().rule(number, ConflictRule.HR, ANNA)).isFalse();
    }

    @Test
    void a_person_may_change_a_ruling_and_must_name_a_side() {
        imported("1");
        asked("1", ACCOUNT);
        long number = cases().get(0).number();
        store.cases().rule(number, ConflictRule.PAYROLL, ANNA);
        store.cases().rule(number, ConflictRule.HR, ANNA);

        assertThat(store.cases().find(number).orElseThrow().word().winner()).isEqualTo(ConflictRule.HR);
        assertThatIllegalArgumentException().isThrownBy(() -> store.cases().rule(number, ConflictRule.ASK, ANNA));
    }

    @Test
    void decisions_for_always_are_a_connections_own() {
        store.cases().setAlways(connection, EmployeeField.PHONE, ConflictRule.HR, ANNA);
        store.cases().setAlways(connection, EmployeeField.PHONE, ConflictRule.PAYROLL, ANNA);
        store.cases().setAlways(connection, EmployeeField.CITY, ConflictRule.HR, ANNA);
        store.cases().setAlways(new ConnectionName("other"), EmployeeField.STREET, ConflictRule.HR, ANNA);

        store.cases().forgetAlways(connection, EmployeeField.CITY);

        assertThat(store.cases().always(connection)).isEqualTo(Map.of(EmployeeField.PHONE, ConflictRule.PAYROLL));
        assertThat(store.cases().always(new ConnectionName("never"))).isEmpty();
    }

    @Test
    void a_case_moved_to_another_person_does_not_open() throws Exception {
        imported("1", "2");
        asked("1", ACCOUNT);
        PersonCase opened = cases().get(0);
        try (Connection sql = source.getConnection();
                PreparedStatement move =
                        sql.prepareStatement("update person_case set payroll_id = '2' where number = ?")) {
            move.setLong(1, opened.number());
            assertThat(move.executeUpdate()).isEqualTo(1);
        }

        assertThatThrownBy(() -> store.cases().find(opened.number())).isInstanceOf(StoreException.class);
    }

    private void asked(String person, FieldDecision... asks) {
        store.deliveries().delivered(mark(person, 2), settled(person, 2, values(person), asks));
    }
}
