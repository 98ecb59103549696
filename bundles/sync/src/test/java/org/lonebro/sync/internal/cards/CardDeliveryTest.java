// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.CITY;
import static org.lonebro.api.hr.EmployeeField.EMPLOYMENT_NUMBER;
import static org.lonebro.api.hr.EmployeeField.LAST_NAME;
import static org.lonebro.api.hr.EmployeeField.PHONE;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.host.CardStanding.State;
import org.lonebro.api.host.SavedCards.Receipt;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.sync.internal.testkit.CardPost;
import org.lonebro.sync.internal.testkit.People;

class CardDeliveryTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final ConnectorException AWAY =
            ConnectorException.passing(Reason.of(ReasonCode.UNREACHABLE), Duration.ofSeconds(1), null);

    private final CardPost post = new CardPost(5);

    @Test
    void brings_a_saved_card_to_the_payroll_with_one_read_and_one_write() {
        assertThat(post.save(1, PHONE, "+4670")).isEqualTo(Receipt.WRITTEN_DOWN);
        post.time.settle();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+4670");
        assertThat(post.agreed(1, PHONE)).isEqualTo("+4670");
        assertThat(List.of(post.bridge.payroll.finds(), post.bridge.payroll.puts()))
                .containsExactly(1, 1);
        assertThat(post.marks()).isEmpty();
        assertThat(post.standing(1).state()).isEqualTo(State.SENT);
    }

    @Test
    void echo_law_an_imports_own_write_told_to_us_sends_nothing() {
        post.bridge.payroll.records().set(0, People.with(People.person(1), PHONE, "+4670"));
        post.bridge.apply();

        post.tell(post.card(1), ANNA);
        post.time.settle();

        assertThat(post.bridge.payroll.finds()).isZero();
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void an_edit_the_payroll_does_not_share_asks_nobody_and_is_no_missed_call() {
        post.save(1, LAST_NAME, "Ström");
        post.time.settle();

        assertThat(post.bridge.payroll.finds()).isZero();
        assertThat(post.standing(1).state()).isEqualTo(State.SENT);
        post.restart();
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void merges_a_burst_and_sends_what_the_card_says_in_the_end() {
        post.save(1, PHONE, "+461");
        post.save(1, PHONE, "+462");
        post.save(1, PHONE, "+463");
        post.time.settle();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+463");
        assertThat(post.bridge.payroll.puts()).isEqualTo(1);
    }

    @Test
    void delivers_again_what_was_saved_while_it_was_on_its_way() {
        post.save(1, PHONE, "+461");
        post.bridge.payroll.onWrite(record -> {
            post.bridge.payroll.onWrite(same -> same);
            post.save(1, PHONE, "+462");
            return record;
        });
        post.time.settle();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        assertThat(post.bridge.payroll.puts()).isEqualTo(2);
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void a_closed_way_puts_everybody_off_once_and_lets_them_go_when_it_opens() {
        post.bridge.payroll.failAfter(0, AWAY);
        for (int person = 1; person <= 5; person++) {
            post.save(person, PHONE, "+46" + person);
        }
        post.time.settle();
        int tries = post.bridge.payroll.finds();

        assertThat(tries).isLessThanOrEqualTo(4);
        assertThat(post.marks()).hasSize(5).allSatisfy(mark -> {
            assertThat(mark.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(mark.why()).contains(Reason.of(ReasonCode.UNREACHABLE));
        });
        assertThat(post.standing(2).state()).isEqualTo(State.WAITING);

        post.time.pass(Duration.ofMinutes(1));
        assertThat(post.bridge.payroll.finds()).isBetween(tries + 3, tries + 8);

        post.bridge.payroll.works();
        post.time.pass(LONG);
        assertThat(post.marks()).isEmpty();
        assertThat(post.inPayroll(5, PHONE)).isEqualTo("+465");
    }

    @Test
    void what_is_saved_while_the_way_is_closed_waits_with_the_others() {
        post.bridge.payroll.failAfter(0, AWAY);
        post.save(1, PHONE, "+461");
        post.time.settle();
        post.save(2, PHONE, "+462");
        post.time.settle();

        assertThat(post.bridge.payroll.finds()).isEqualTo(1);
        assertThat(post.standing(2).why()).contains(Reason.of(ReasonCode.UNREACHABLE));
        post.bridge.payroll.works();
        post.time.pass(LONG);
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void without_the_right_to_write_the_outbox_is_kept_until_a_test_of_the_connection_works() {
        post.bridge.payroll.refuseWrites(ConnectorException.lasting(Reason.of(ReasonCode.WRITE_ROLE_MISSING), null));
        post.save(1, PHONE, "+461");
        post.save(2, PHONE, "+462");
        post.time.pass(Duration.ofMinutes(5));

        assertThat(post.bridge.payroll.puts()).isLessThanOrEqualTo(2);
        assertThat(post.bridge.standing().state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(post.bridge.standing().why()).contains(Reason.of(ReasonCode.WRITE_ROLE_MISSING));

        post.bridge.payroll.works();
        post.engine.answers(ACME);
        post.time.settle();
        assertThat(post.marks()).isEmpty();
        assertThat(post.inPayroll(2, PHONE)).isEqualTo("+462");
        assertThat(post.bridge.standing().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void refused_credentials_stop_everything_until_the_connection_is_saved_anew() {
        post.bridge.payroll.failAfter(0, ConnectorException.lasting(Reason.of(ReasonCode.CREDENTIALS_REFUSED), null));
        for (int person = 1; person <= 5; person++) {
            post.save(person, PHONE, "+46" + person);
        }
        post.time.pass(Duration.ofMinutes(5));

        assertThat(post.bridge.standing().state()).isEqualTo(ConnectionState.AUTH_REQUIRED);
        assertThat(post.marks()).hasSize(5);
        int tries = post.bridge.payroll.finds();
        post.time.pass(Duration.ofMinutes(5));
        assertThat(post.bridge.payroll.finds()).isEqualTo(tries);

        post.bridge.payroll.works();
        post.engine.changed(Set.of(ACME));
        post.time.pass(Duration.ofSeconds(1));
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void a_refusal_concerns_that_person_only_and_can_be_tried_again() {
        Reason no = Reason.of(ReasonCode.PAYROLL_REFUSED, "phone: too short");
        post.bridge.payroll.answer(new PayrollWriteOutcome.Refused(no));
        post.save(1, PHONE, "1");
        post.time.settle();
        post.save(2, PHONE, "+462");
        post.time.settle();

        assertThat(post.inPayroll(2, PHONE)).isEqualTo("+462");
        assertThat(post.marks()).extracting(Delivery::state).containsExactly(DeliveryState.DEAD);
        assertThat(post.standing(1).state()).isEqualTo(State.REFUSED);
        assertThat(post.standing(1).why()).contains(no);

        assertThat(post.engine.desk().retry(ACME, post.card(1).id(), ANNA)).isTrue();
        post.time.settle();
        assertThat(post.marks()).isEmpty();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("1");
    }

    @Test
    void what_was_not_taken_over_stays_refused_and_the_rest_is_agreed() {
        post.bridge.payroll.onWrite(record -> People.with(record, PHONE, "0"));
        post.edit(1, CITY, "Umeå");
        post.save(1, PHONE, "+461");
        post.time.settle();

        assertThat(post.standing(1).why()).contains(Reason.of(ReasonCode.NOT_TAKEN_OVER, "PHONE"));
        assertThat(post.agreed(1, CITY)).isEqualTo("Umeå");
        assertThat(post.agreed(1, PHONE)).isNull();
    }

    @Test
    void one_answer_that_cannot_be_read_does_not_hold_the_others() {
        post.save(1, PHONE, "+461");
        post.bridge.payroll.failAfter(0, ConnectorException.lasting(Reason.of(ReasonCode.ANSWER_BROKEN), null));
        post.time.settle();
        post.bridge.payroll.works();
        post.save(2, PHONE, "+462");
        post.time.settle();

        assertThat(post.standing(1).state()).isEqualTo(State.REFUSED);
        assertThat(post.inPayroll(2, PHONE)).isEqualTo("+462");
    }

    @Test
    void whoever_always_makes_the_payroll_fail_does_not_keep_the_others_waiting() {
        post.bridge.payroll.onWrite(record -> {
            if ("1".equals(record.get(EMPLOYMENT_NUMBER))) {
                throw new IllegalStateException("a fault of ours");
            }
            return record;
        });
        for (int person = 1; person <= 5; person++) {
            post.save(person, PHONE, "+46" + person);
        }
        post.time.pass(LONG);

        assertThat(post.inPayroll(5, PHONE)).isEqualTo("+465");
        assertThat(post.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(DeliveryState.DEAD);
            assertThat(mark.why()).contains(Reason.of(ReasonCode.UNEXPECTED, "IllegalStateException"));
        });
    }

    @Test
    void a_card_the_payroll_does_not_know_waits_for_an_export() {
        HrEmployeeId card = post.bridge.register.edit(null, People.person(9));
        post.tell(post.card(9), ANNA);
        post.time.settle();

        assertThat(post.marks()).isEmpty();
        assertThat(post.standing(9).state()).isEqualTo(State.NOT_LINKED);
        assertThat(post.card(9).id()).isEqualTo(card);
    }

    @Test
    void a_card_that_is_gone_is_told() {
        HrEmployeeId card = post.card(1).id();
        post.save(1, PHONE, "+461");
        post.bridge.register.remove(card);
        post.time.settle();

        assertThat(post.marks()).singleElement().satisfies(mark -> assertThat(mark.why())
                .contains(Reason.of(ReasonCode.GONE_IN_HR)));
    }

    @Test
    void nobody_is_created_whom_the_payroll_lost() {
        post.save(1, PHONE, "+461");
        post.bridge.payroll.records().remove(0);
        post.time.settle();

        assertThat(post.standing(1).why()).contains(Reason.of(ReasonCode.GONE_IN_PAYROLL));
        assertThat(post.bridge.payroll.posts()).isZero();
    }

    @Test
    void a_changed_account_waits_and_the_rest_goes() {
        post.bridge.payroll.records().set(0, People.with(People.person(1), BANK_ACCOUNT, "6000|1"));
        post.bridge.apply();
        post.edit(1, BANK_ACCOUNT, "6000|2");
        post.save(1, PHONE, "+461");
        post.time.settle();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
        assertThat(post.inPayroll(1, BANK_ACCOUNT)).isEqualTo("6000|1");
        assertThat(post.standing(1).state()).isEqualTo(State.SENT);
        assertThat(post.standing(1).waiting()).containsExactly(BANK_ACCOUNT);
    }

    @Test
    void everybody_who_saved_before_it_was_delivered_has_brought_the_change() {
        post.bridge.payroll.records().set(0, People.with(People.person(1), BANK_ACCOUNT, "6000|1"));
        post.bridge.apply();
        post.bridge.payroll.failAfter(0, AWAY);
        post.save(1, BANK_ACCOUNT, "6000|2");
        post.time.settle();
        post.tell(post.edit(1, PHONE, "+461"), new Actor("bo"));
        post.bridge.payroll.works();
        post.time.pass(LONG);

        assertThat(post.stores.cases().after(ACME, 0, 10))
                .extracting(PersonCase::openedBy)
                .containsExactly(new Actor("anna, bo"));
    }

    @Test
    void an_answer_that_was_lost_is_no_change_of_somebody_else() {
        post.bridge.payroll.loseAnswer(AWAY);
        post.save(1, PHONE, "+461");
        post.time.settle();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");

        post.save(1, PHONE, "+462");
        post.time.pass(LONG);

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        assertThat(post.stores.cases().count(ACME)).isZero();
    }

    @Test
    void what_is_taken_back_after_a_lost_answer_is_taken_back_in_the_payroll() {
        post.bridge.payroll.loseAnswer(AWAY);
        post.save(1, PHONE, "+461");
        post.time.settle();

        post.save(1, PHONE, null);
        post.time.pass(LONG);

        assertThat(post.inPayroll(1, PHONE)).isNull();
        post.bridge.apply();
        assertThat(post.card(1).employee().get(PHONE)).isNull();
    }

    @Test
    void waits_while_a_run_has_the_card_in_hand() throws InterruptedException {
        List<HrEmployeeId> cards = List.of(post.card(1).id());
        post.bridge.rightOfWay.cards().takeAll(ACME, cards);
        post.save(1, PHONE, "+461");
        post.save(2, PHONE, "+462");
        post.time.settle();

        assertThat(post.inPayroll(2, PHONE)).isEqualTo("+462");
        assertThat(post.inPayroll(1, PHONE)).isNull();

        post.bridge.rightOfWay.cards().putDown(ACME, cards);
        post.time.settle();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
    }

    @Test
    void a_card_saved_while_an_export_sends_it_goes_once_that_is_recorded() {
        post.edit(1, PHONE, "+461");
        post.bridge.payroll.onWrite(record -> {
            post.bridge.payroll.onWrite(same -> same);
            post.save(1, PHONE, "+462");
            post.time.settle();
            assertThat(post.bridge.payroll.puts()).isEqualTo(1);
            return record;
        });

        post.bridge.engine.startExport(ACME, RunScope.EVERYBODY, RunMode.APPLY, ANNA);
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
        post.time.settle();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        assertThat(post.agreed(1, PHONE)).isEqualTo("+462");
        assertThat(post.stores.cases().count(ACME)).isZero();
    }

    @Test
    void a_customer_without_a_connection_is_told_so() {
        HrEmployeeId card = post.card(1).id();

        assertThat(post.engine.savedCards().saved(new CustomerKey("other-ab"), card, 1, ANNA))
                .isEqualTo(Receipt.NOT_WANTED);
    }

    @Test
    void finds_a_card_nobody_told_of_by_its_version_at_the_start() {
        post.edit(1, PHONE, "+461");
        post.restart();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
        assertThat(post.marks()).isEmpty();
    }

    @Test
    void finds_a_card_nobody_told_of_after_the_mornings_import() {
        post.bridge.engine.watch(post.engine::ended);
        post.edit(1, PHONE, "+461");
        post.bridge.apply();
        post.time.pass(Duration.ofSeconds(1));

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
    }

    @Test
    void a_store_that_is_away_is_said_to_the_host_and_the_card_is_found_later() {
        post.edit(1, PHONE, "+461");
        post.bridge.ledger.failNext(1);
        assertThat(post.tell(post.card(1), ANNA)).isEqualTo(Receipt.NOT_WRITTEN_DOWN);

        post.restart();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
    }

    @Test
    void a_store_that_is_away_when_the_answer_comes_costs_nothing() {
        post.save(1, PHONE, "+461");
        post.bridge.payroll.onWrite(record -> {
            post.bridge.ledger.failNext(3);
            return record;
        });
        post.time.settle();
        post.bridge.payroll.onWrite(record -> record);
        post.save(1, PHONE, "+462");
        post.time.pass(LONG);

        assertThat(post.marks()).isEmpty();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        assertThat(post.stores.cases().count(ACME)).isZero();
    }

    @Test
    void nothing_moves_while_the_connector_is_gone() {
        post.bridge.sides.writers().remove(ACME, post.bridge.payroll);
        post.engine.changed(Set.of(ACME));
        post.time.pass(SOON.plusSeconds(1));
        post.save(1, PHONE, "+461");
        post.time.pass(LONG);
        assertThat(post.marks()).hasSize(1);

        post.bridge.sides.writers().add(ACME, post.bridge.payroll);
        post.engine.changed(Set.of(ACME));
        post.time.pass(Duration.ofSeconds(1));
        assertThat(post.marks()).isEmpty();
        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+461");
    }
}
