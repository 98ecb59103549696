// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.CITY;
import static org.lonebro.api.hr.EmployeeField.PHONE;
import static org.lonebro.api.hr.EmployeeField.SALARY;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.testkit.CardPost;
import org.lonebro.sync.internal.testkit.People;

class CaseRulingsTest {
    private static final Actor BO = new Actor("bo");

    private final CardPost post = new CardPost(2);
    private final CaseRulings desk = new CaseRulings(post.stores, post.bridge.sides, post.engine.deliveries());

    @BeforeEach
    void both_have_an_account() {
        inPayroll(1, BANK_ACCOUNT, "6000|1");
        inPayroll(2, BANK_ACCOUNT, "6000|1");
        post.bridge.apply();
    }

    @Test
    void whoever_brought_an_account_does_not_release_it_and_another_person_does() {
        heldAccount();
        long held = onlyCase().number();

        assertRefused(() -> desk.rule(held, ConflictRule.HR, ANNA), ReasonCode.SECOND_PERSON_NEEDED);
        assertThat(desk.find(held).orElseThrow().ruling()).isEmpty();

        desk.rule(held, ConflictRule.HR, BO);
        post.time.settle();
        assertThat(post.inPayroll(1, BANK_ACCOUNT)).isEqualTo("6000|2");
        assertThat(desk.cases(ACME, 0, 10)).isEmpty();
    }

    @Test
    void whoever_brought_an_account_may_take_it_back() {
        heldAccount();

        desk.rule(onlyCase().number(), ConflictRule.PAYROLL, ANNA);
        post.time.settle();

        assertThat(post.card(1).employee().get(BANK_ACCOUNT)).isEqualTo("6000|1");
        assertThat(post.inPayroll(1, BANK_ACCOUNT)).isEqualTo("6000|1");
        assertThat(desk.cases(ACME, 0, 10)).isEmpty();
    }

    @Test
    void nobody_of_several_who_saved_the_card_releases_its_account() {
        post.save(1, BANK_ACCOUNT, "6000|2");
        post.tell(post.edit(1, PHONE, "+461"), BO);
        post.time.settle();
        long held = onlyCase().number();

        assertRefused(() -> desk.rule(held, ConflictRule.HR, ANNA), ReasonCode.SECOND_PERSON_NEEDED);
        assertRefused(() -> desk.rule(held, ConflictRule.HR, BO), ReasonCode.SECOND_PERSON_NEEDED);
    }

    @Test
    void what_hr_would_lose_there_can_only_be_decided_for_the_payroll() {
        open(SALARY, ReasonCode.SALARY_WOULD_BE_LOST);
        long lost = onlyCase().number();

        assertRefused(() -> desk.rule(lost, ConflictRule.HR, BO), ReasonCode.CASE_ONE_WAY);
        assertThat(desk.find(lost).orElseThrow().ruling()).isEmpty();
    }

    @Test
    void a_conflict_is_decided_once_audited_and_carried_out() {
        conflict(1);

        desk.rule(onlyCase().number(), ConflictRule.HR, BO);
        post.time.settle();

        assertThat(post.inPayroll(1, CITY)).isEqualTo("Umeå");
        assertThat(post.agreed(1, CITY)).isEqualTo("Umeå");
        assertThat(desk.always(ACME)).isEmpty();
        assertThat(post.bridge.audit()).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo(Act.RULED);
            assertThat(entry.actor()).isEqualTo(BO);
            assertThat(entry.about()).isEqualTo("case 1 HR");
        });
    }

    @Test
    void a_decision_for_the_payroll_is_carried_out_on_the_card() {
        conflict(1);

        desk.rule(onlyCase().number(), ConflictRule.PAYROLL, BO);
        post.time.settle();

        assertThat(post.card(1).employee().get(CITY)).isEqualTo("Lund");
        assertThat(post.agreed(1, CITY)).isEqualTo("Lund");
    }

    @Test
    void the_newer_word_counts_until_one_is_carried_out() {
        conflict(1);
        long number = onlyCase().number();

        desk.rule(number, ConflictRule.PAYROLL, BO);
        desk.rule(number, ConflictRule.HR, BO);
        post.time.settle();

        assertThat(post.inPayroll(1, CITY)).isEqualTo("Umeå");
    }

    @Test
    void a_decision_for_always_asks_for_everybody_with_that_conflict() {
        conflict(1);
        conflict(2);

        desk.ruleAlways(desk.cases(ACME, 0, 1).get(0).number(), ConflictRule.HR, BO);

        assertThat(desk.always(ACME)).isEqualTo(Map.of(CITY, ConflictRule.HR));
        assertThat(post.marks())
                .extracting(Delivery::card)
                .containsExactly(post.card(1).id(), post.card(2).id());
        desk.forget(ACME, CITY, BO);
        desk.forget(ACME, CITY, BO);
        assertThat(desk.always(ACME)).isEmpty();
        assertThat(post.bridge.audit().stream().filter(entry -> entry.act() == Act.FORGOTTEN))
                .hasSize(1);
    }

    @Test
    void a_decision_that_was_stored_just_before_a_kill_is_carried_out_after_the_next_start() {
        conflict(1);
        post.stores.cases().rule(onlyCase().number(), ConflictRule.HR, BO);

        post.restart();

        assertThat(post.inPayroll(1, CITY)).isEqualTo("Umeå");
    }

    @Test
    void says_what_it_does_not_know() {
        assertRefused(() -> desk.rule(99, ConflictRule.HR, BO), ReasonCode.CASE_UNKNOWN);
        assertRefused(() -> desk.cases(new ConnectionName("nobody"), 0, 1), ReasonCode.CONNECTION_UNKNOWN);
        assertThatThrownBy(() -> desk.rule(1, ConflictRule.ASK, BO)).isInstanceOf(IllegalArgumentException.class);
    }

    private void heldAccount() {
        post.save(1, BANK_ACCOUNT, "6000|2");
        post.time.settle();
    }

    private void conflict(int person) {
        inPayroll(person, CITY, "Lund");
        post.save(person, CITY, "Umeå");
        post.time.settle();
    }

    private void open(EmployeeField field, ReasonCode why) {
        PayrollEmployeeId person = new PayrollEmployeeId("1");
        EmployeeLink link = Objects.requireNonNull(
                post.stores.links().find(ACME, List.of(person)).get(person));
        FieldValues agreed = Objects.requireNonNull(
                post.stores.links().agreed(ACME, List.of(person)).get(person));
        FieldDecision ask = new FieldDecision(field, "a", "b", "a", FieldAction.ASK, why);
        Delivery mark = post.stores.outbox().mark(ACME, link.hrId(), link.hrVersion(), ANNA);
        post.stores
                .deliveries()
                .delivered(
                        mark,
                        new Settled(person, link.hrId(), link.hrVersion(), agreed, link.prints(), List.of(ask), ANNA));
    }

    private void inPayroll(int person, EmployeeField field, String text) {
        List<FieldValues> records = post.bridge.payroll.records();
        records.set(person - 1, People.with(records.get(person - 1), field, text));
    }

    private PersonCase onlyCase() {
        post.time.pass(Duration.ZERO);
        List<PersonCase> cases = desk.cases(ACME, 0, 10);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static void assertRefused(ThrowingCallable call, ReasonCode why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SyncRefusedException.class, refused -> assertThat(
                        refused.reason().code())
                .isEqualTo(why));
    }
}
