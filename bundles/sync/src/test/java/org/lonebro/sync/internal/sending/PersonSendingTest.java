// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lonebro.sync.internal.testkit.People.person;
import static org.lonebro.sync.internal.testkit.People.with;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PersonCase.RuledBy;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.Turns;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.Ledger;
import org.lonebro.sync.internal.testkit.MemoryRegister;
import org.lonebro.sync.internal.testkit.MemoryStores;
import org.lonebro.sync.internal.testkit.PayrollStandIn;
import org.lonebro.sync.internal.testkit.People;
import org.lonebro.sync.internal.testkit.PlainRules;

class PersonSendingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final FieldValues BEFORE = with(person(1), EmployeeField.BANK_ACCOUNT, "6000|1");
    private static final ConnectionSettings SETTINGS =
            new ConnectionSettings(Bridge.ACME, new CustomerKey("acme-ab"), PlainRules.PROFILE, GuardLimits.standard());

    private final Ledger ledger = new Ledger();
    private final PlainRules rules = new PlainRules();
    private final MemoryRegister register = new MemoryRegister(ledger.fuse);
    private final PayrollStandIn payroll = new PayrollStandIn(SETTINGS);
    private HrEmployeeId card = new HrEmployeeId("none");

    @BeforeEach
    void one_person_on_both_sides() {
        rules.sends(EmployeeField.PHONE, EmployeeField.CITY, EmployeeField.BANK_ACCOUNT, EmployeeField.IDENTITY_NUMBER);
        payroll.records().add(BEFORE);
        card = register.edit(null, BEFORE);
    }

    @Test
    void asks_nobody_when_the_card_is_as_agreed() throws Exception {
        assertThat(send()).isEqualTo(new Sending.Nothing(null));
        assertThat(payroll.finds()).isZero();
    }

    @Test
    void sends_what_differs_with_one_read_and_one_write() throws Exception {
        edit(EmployeeField.PHONE, "+4670");

        Settled settled = sent(send());

        assertThat(settled.agreed()).isEqualTo(with(BEFORE, EmployeeField.PHONE, "+4670"));
        assertThat(settled.hrVersion()).isEqualTo(2);
        assertThat(settled.prints().source()).isNotNull();
        assertThat(payroll.record("1")).contains(with(BEFORE, EmployeeField.PHONE, "+4670"));
        assertThat(List.of(payroll.finds(), payroll.puts())).containsExactly(1, 1);
    }

    @Test
    void leaves_what_the_payroll_changed_to_the_next_import() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.records().set(0, with(BEFORE, EmployeeField.LAST_NAME, "Ström"));

        Settled settled = sent(send());

        assertThat(settled.agreed().get(EmployeeField.LAST_NAME)).isEqualTo("Öberg");
        assertThat(settled.prints().source()).isNull();
        assertThat(payroll.record("1").map(now -> now.get(EmployeeField.LAST_NAME)))
                .contains("Ström");
    }

    @Test
    void agrees_without_a_write_when_the_payroll_already_has_it() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.records().set(0, with(BEFORE, EmployeeField.PHONE, "+4670"));

        Sending sending = send();

        assertThat(sending).isInstanceOfSatisfying(Sending.Nothing.class, nothing -> assertThat(nothing.settled())
                .satisfies(settled ->
                        assertThat(settled.agreed().get(EmployeeField.PHONE)).isEqualTo("+4670")));
        assertThat(payroll.puts()).isZero();
    }

    @Test
    void believes_the_answer_and_names_the_field_that_was_not_taken_over() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        edit(EmployeeField.CITY, "Umeå");
        payroll.onWrite(record -> with(record, EmployeeField.PHONE, "0"));

        Sending sending = send();

        assertThat(sending).isInstanceOfSatisfying(Sending.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Reason.of(ReasonCode.NOT_TAKEN_OVER, "PHONE"));
            assertThat(settled(refused.settled()).agreed()).isEqualTo(with(BEFORE, EmployeeField.CITY, "Umeå"));
            assertThat(settled(refused.settled()).prints().source()).isNull();
        });
    }

    @Test
    void reads_again_once_when_the_record_changed_in_between() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.answer(new PayrollWriteOutcome.ChangedMeanwhile());

        assertThat(send()).isInstanceOf(Sending.Sent.class);
        assertThat(List.of(payroll.finds(), payroll.puts())).containsExactly(2, 2);
    }

    @Test
    void gives_up_for_now_when_it_changed_again() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.answer(new PayrollWriteOutcome.ChangedMeanwhile());
        payroll.answer(new PayrollWriteOutcome.ChangedMeanwhile());

        assertThat(send()).isEqualTo(new Sending.Later(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE)));
    }

    @Test
    void creates_nobody_who_is_gone() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.records().clear();

        assertThat(send()).isEqualTo(new Sending.Refused(Reason.of(ReasonCode.GONE_IN_PAYROLL), null));
        assertThat(payroll.posts()).isZero();
    }

    @Test
    void tells_the_payrolls_own_no() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        Reason no = Reason.of(ReasonCode.PAYROLL_REFUSED, "phone: too short");
        payroll.answer(new PayrollWriteOutcome.Refused(no));

        assertThat(send()).isInstanceOfSatisfying(Sending.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(no);
            assertThat(settled(refused.settled()).agreed()).isEqualTo(BEFORE);
        });
    }

    @Test
    void says_that_the_way_is_closed() {
        edit(EmployeeField.PHONE, "+4670");
        payroll.refuseWrites(ConnectorException.lasting(Reason.of(ReasonCode.WRITE_ROLE_MISSING), null));

        assertThatThrownBy(this::send).isInstanceOf(ConnectorException.class);
    }

    @Test
    void finds_done_what_a_lost_answer_did() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        payroll.loseAnswer(ConnectorException.passing(Reason.of(ReasonCode.TIMED_OUT), Duration.ofSeconds(1), null));
        assertThatThrownBy(this::send).isInstanceOf(ConnectorException.class);

        assertThat(send()).isInstanceOf(Sending.Nothing.class);
        assertThat(payroll.puts()).isEqualTo(1);
    }

    @Test
    void holds_a_changed_account_and_sends_the_rest() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");

        Settled settled = sent(send());

        assertThat(settled.asks()).singleElement().satisfies(ask -> {
            assertThat(ask.field()).isEqualTo(EmployeeField.BANK_ACCOUNT);
            assertThat(ask.why()).isEqualTo(ReasonCode.ACCOUNT_CHANGED);
        });
        assertThat(settled.prints().source()).isNull();
        assertThat(payroll.record("1")).contains(with(BEFORE, EmployeeField.PHONE, "+4670"));
    }

    @Test
    void sends_an_account_that_a_person_released() throws Exception {
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");

        Settled settled = sent(send(ruled(account("6000|2", "6000|1"), ConflictRule.HR)));

        assertThat(settled.asks()).isEmpty();
        assertThat(payroll.record("1")).contains(with(BEFORE, EmployeeField.BANK_ACCOUNT, "6000|2"));
    }

    @Test
    void carries_a_persons_word_out_though_a_saved_card_does_not_carry_the_field() throws Exception {
        rules.sendsOnSave(EmployeeField.PHONE);
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");

        sent(send(ruled(account("6000|2", "6000|1"), ConflictRule.HR)));

        assertThat(payroll.record("1")).contains(with(BEFORE, EmployeeField.BANK_ACCOUNT, "6000|2"));
    }

    @Test
    void leaves_a_case_open_of_which_a_saved_card_does_not_speak() throws Exception {
        rules.sendsOnSave(EmployeeField.PHONE);
        edit(EmployeeField.PHONE, "+4670");
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");
        PersonCase open = open(account("6000|2", "6000|1"));

        assertThat(sent(send(open)).asks()).containsExactly(open.decision());
    }

    @Test
    void puts_the_old_account_back_on_the_card_when_a_person_refused_the_new_one() throws Exception {
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");

        Sending sending = send(ruled(account("6000|2", "6000|1"), ConflictRule.PAYROLL));

        assertThat(sending)
                .isInstanceOfSatisfying(Sending.Nothing.class, nothing -> assertThat(settled(nothing.settled()))
                        .satisfies(settled -> {
                            assertThat(settled.hrVersion()).isEqualTo(3);
                            assertThat(settled.asks()).isEmpty();
                            assertThat(settled.prints().source()).isNotNull();
                        }));
        assertThat(register.withNumber("1").map(now -> now.employee().asWritten()))
                .contains(BEFORE);
        assertThat(payroll.puts()).isZero();
    }

    @Test
    void a_word_is_void_when_the_values_are_others() throws Exception {
        edit(EmployeeField.BANK_ACCOUNT, "6000|3");

        Sending sending = send(ruled(account("6000|2", "6000|1"), ConflictRule.HR));

        assertThat(sending).isInstanceOfSatisfying(Sending.Nothing.class, nothing -> assertThat(
                        settled(nothing.settled()).asks())
                .hasSize(1));
        assertThat(payroll.puts()).isZero();
    }

    @Test
    void releases_an_account_when_its_waiting_time_is_over() throws Exception {
        edit(EmployeeField.BANK_ACCOUNT, "6000|2");
        AccountProtection threeDays = new AccountProtection(AccountProtection.Mode.WAITING_TIME, 3);

        Sending early = sending(threeDays, NOW.plus(Duration.ofDays(2))).send(task(held()), Flow.CARD, Consent.ALWAYS);
        Sending late = sending(threeDays, NOW.plus(Duration.ofDays(3))).send(task(held()), Flow.CARD, Consent.ALWAYS);

        assertThat(early).isInstanceOf(Sending.Nothing.class);
        assertThat(late).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void sends_nothing_at_all_to_a_number_that_is_somebody_elses_now() throws Exception {
        payroll.records().set(0, with(BEFORE, EmployeeField.IDENTITY_NUMBER, People.OTHER_TEST_IDENTITY));
        FieldValues agreed = with(BEFORE, EmployeeField.IDENTITY_NUMBER, People.TEST_IDENTITY);
        register.edit(card, with(agreed, EmployeeField.PHONE, "+4670"));
        CardToSend task = new CardToSend(
                new PayrollEmployeeId("1"), register.cards().get(0), agreed, List.of(), List.of(), Bridge.ANNA);

        Sending sending = sending(AccountProtection.standard(), NOW).send(task, Flow.CARD, Consent.ALWAYS);

        assertThat(sending).isInstanceOfSatisfying(Sending.Nothing.class, nothing -> assertThat(
                        settled(nothing.settled()).asks())
                .hasSize(1));
        assertThat(payroll.puts()).isZero();
    }

    @Test
    void writes_nothing_that_was_not_agreed_to() throws Exception {
        edit(EmployeeField.PHONE, "+4670");
        Reason other = Reason.of(ReasonCode.CHANGED_MEANWHILE);

        Sending sending = sending(AccountProtection.standard(), NOW)
                .send(task(), Flow.EXPORT, (meeting, fresh) -> Optional.of(other));

        assertThat(sending).isEqualTo(new Sending.Later(other));
        assertThat(payroll.puts()).isZero();
    }

    private void edit(EmployeeField field, String text) {
        register.edit(card, with(register.cards().get(0).employee().asWritten(), field, text));
    }

    private Sending send(PersonCase... cases) throws Exception {
        return sending(AccountProtection.standard(), NOW).send(task(cases), Flow.CARD, Consent.ALWAYS);
    }

    private CardToSend task(PersonCase... cases) {
        return new CardToSend(
                new PayrollEmployeeId("1"), register.cards().get(0), BEFORE, List.of(), List.of(cases), Bridge.ANNA);
    }

    private PersonSending sending(AccountProtection protection, Instant now) {
        Stores stores = MemoryStores.over(ledger, CLOCK);
        return new PersonSending(
                rules.rules(),
                stores.fingerprints(),
                stores.unseen(),
                new Scopes(rules, stores.cases(), CLOCK).of(SETTINGS),
                new Way(payroll, payroll, register),
                new Rulings(protection, Clock.fixed(now, ZoneOffset.UTC)),
                new Turns<>());
    }

    private static FieldDecision account(String hr, String payroll) {
        return new FieldDecision(
                EmployeeField.BANK_ACCOUNT, "6000|1", hr, payroll, FieldAction.ASK, ReasonCode.ACCOUNT_CHANGED);
    }

    private PersonCase held() {
        return open(account("6000|2", "6000|1"));
    }

    private PersonCase open(FieldDecision decision) {
        return of(decision, Optional.empty());
    }

    private PersonCase ruled(FieldDecision decision, ConflictRule winner) {
        return of(decision, Optional.of(new RuledBy(winner, Bridge.ANNA, NOW)));
    }

    private PersonCase of(FieldDecision decision, Optional<RuledBy> ruling) {
        return new PersonCase(1, Bridge.ACME, new PayrollEmployeeId("1"), card, decision, NOW, Bridge.ANNA, ruling);
    }

    private static Settled sent(Sending sending) {
        assertThat(sending).isInstanceOf(Sending.Sent.class);
        return ((Sending.Sent) sending).settled();
    }

    private static Settled settled(@Nullable Settled settled) {
        assertThat(settled).isNotNull();
        return settled;
    }
}
