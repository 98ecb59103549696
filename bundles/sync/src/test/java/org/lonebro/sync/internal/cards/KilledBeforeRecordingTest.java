// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.CITY;
import static org.lonebro.api.hr.EmployeeField.PHONE;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.testkit.CardPost;
import org.lonebro.sync.internal.testkit.Fuse;
import org.lonebro.sync.internal.testkit.People;

/** Killed when the payroll has taken a write and the store does not know it yet. */
class KilledBeforeRecordingTest {
    private static final Duration LONG = Duration.ofMinutes(30);

    private final CardPost post = new CardPost(3);

    @Test
    void a_further_edit_of_the_field_is_sent_and_nobody_is_asked() {
        killedAfterSending(PHONE, "+461");

        post.edit(1, PHONE, "+462");
        restart();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        assertThat(post.agreed(1, PHONE)).isEqualTo("+462");
        settledForGood();
    }

    @Test
    void a_further_edit_stands_through_an_import_that_comes_first() {
        killedAfterSending(PHONE, "+461");

        post.edit(1, PHONE, "+462");
        post.bridge.restart();
        post.bridge.apply();
        assertThat(post.card(1).employee().get(PHONE)).isEqualTo("+462");
        assertThat(post.stores.cases().count(ACME)).isZero();
        restart();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+462");
        settledForGood();
    }

    @Test
    void an_edit_that_takes_the_value_back_is_taken_back_in_the_payroll() {
        killedAfterSending(PHONE, "+461");

        post.edit(1, PHONE, null);
        restart();

        assertThat(post.inPayroll(1, PHONE)).isNull();
        post.bridge.restart();
        post.bridge.apply();
        assertThat(post.card(1).employee().get(PHONE)).isNull();
        settledForGood();
    }

    @Test
    void what_was_taken_back_is_not_brought_back_by_an_import_that_comes_first() {
        killedAfterSending(PHONE, "+461");

        post.edit(1, PHONE, null);
        post.bridge.restart();
        post.bridge.apply();
        assertThat(post.card(1).employee().get(PHONE)).isNull();
        restart();

        assertThat(post.inPayroll(1, PHONE)).isNull();
        settledForGood();
    }

    @Test
    void an_import_that_records_other_news_of_the_person_knows_what_was_sent() {
        killedAfterSending(PHONE, "+461");
        post.bridge
                .payroll
                .records()
                .set(0, People.with(post.bridge.payroll.record("1").orElseThrow(), EmployeeField.STREET, "Ny gata 1"));

        post.edit(1, PHONE, null);
        post.bridge.restart();
        post.bridge.apply();
        assertThat(post.agreed(1, PHONE)).isEqualTo("+461");
        assertThat(post.card(1).employee().get(PHONE)).isNull();
        restart();

        assertThat(post.inPayroll(1, PHONE)).isNull();
        settledForGood();
    }

    @Test
    void killed_twice_in_a_row_both_values_are_known_as_ours() {
        killedAfterSending(PHONE, "+461");
        post.edit(1, PHONE, "+462");
        killAfterTheNextWrite();
        killed(this::restart);
        post.time.forget();

        post.edit(1, PHONE, "+463");
        restart();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+463");
        settledForGood();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_still_somebody_elses() {
        killedAfterSending(PHONE, "+461");
        post.bridge
                .payroll
                .records()
                .set(0, People.with(post.bridge.payroll.record("1").orElseThrow(), PHONE, "+469"));

        post.edit(1, PHONE, "+462");
        restart();

        assertThat(post.inPayroll(1, PHONE)).isEqualTo("+469");
        assertThat(post.stores.cases().count(ACME)).isEqualTo(1);
    }

    @Test
    void an_exports_write_is_known_as_ours_too() {
        post.edit(1, CITY, "Umeå");
        killAfterTheNextWrite();
        killed(() -> post.bridge.engine.startExport(ACME, RunScope.EVERYBODY, RunMode.APPLY, ANNA));
        assertThat(post.inPayroll(1, CITY)).isEqualTo("Umeå");

        String before = post.agreed(1, CITY);
        post.edit(1, CITY, before);
        post.bridge.restart();
        post.bridge.apply();
        restart();

        assertThat(post.card(1).employee().get(CITY)).isEqualTo(before);
        assertThat(post.inPayroll(1, CITY)).isEqualTo(before);
        settledForGood();
    }

    @Test
    void an_export_that_is_undone_meanwhile_does_not_make_it_forgotten() {
        post.edit(1, CITY, "Umeå");
        SyncRun export = post.bridge.export();
        killedAfterSending(PHONE, "+461");

        post.bridge.restart();
        assertThat(post.bridge.undo(export).counts().updates()).isEqualTo(1);
        post.edit(1, PHONE, null);
        restart();

        assertThat(post.inPayroll(1, PHONE)).isNull();
        settledForGood();
    }

    @Test
    void an_import_that_is_undone_meanwhile_does_not_make_it_forgotten() {
        post.bridge.payroll.records().set(0, People.with(People.person(1), EmployeeField.STREET, "Ny gata 1"));
        SyncRun news = post.bridge.apply();
        killedAfterSending(PHONE, "+461");

        post.bridge.restart();
        assertThat(post.bridge.undo(news).counts().updates()).isEqualTo(1);
        post.edit(1, PHONE, null);
        restart();

        assertThat(post.inPayroll(1, PHONE)).isNull();
        settledForGood();
    }

    @Test
    void a_quiet_card_notes_nothing() {
        post.tell(post.card(2), ANNA);
        post.time.settle();

        assertThat(post.stores.unseen().find(ACME, Set.of(post.card(2).id()))).isEmpty();
    }

    @Test
    void what_is_delivered_is_forgotten() {
        post.save(1, PHONE, "+461");
        post.save(2, BANK_ACCOUNT, "6000|1");
        post.time.settle();

        assertThat(post.stores
                        .unseen()
                        .find(ACME, List.of(post.card(1).id(), post.card(2).id())))
                .isEmpty();
    }

    private void killedAfterSending(EmployeeField field, String text) {
        killAfterTheNextWrite();
        killed(() -> {
            post.save(1, field, text);
            post.time.settle();
        });
        assertThat(post.inPayroll(1, field)).isEqualTo(text);
        assertThat(post.agreed(1, field)).isNotEqualTo(text);
    }

    private void killAfterTheNextWrite() {
        post.bridge.payroll.onWrite(record -> {
            post.bridge.ledger.fuse.burnAt(1);
            return record;
        });
    }

    private void killed(Runnable work) {
        try {
            work.run();
        } catch (Fuse.Killed killed) {
            assertThat(killed).hasMessage("killed");
        }
        assertThat(post.bridge.ledger.fuse.burnt()).isTrue();
        post.bridge.payroll.onWrite(record -> record);
        post.bridge.ledger.fuse.mend();
        post.time.forget();
    }

    private void restart() {
        post.restart();
        post.time.pass(LONG);
    }

    /** Nothing waits, nothing more is written, nothing is remembered. */
    private void settledForGood() {
        int puts = post.bridge.payroll.puts();
        int writes = post.bridge.register.writes();
        post.bridge.apply();
        restart();

        assertThat(post.bridge.payroll.puts()).isEqualTo(puts);
        assertThat(post.bridge.register.writes()).isEqualTo(writes);
        assertThat(post.marks()).isEmpty();
        assertThat(post.stores.cases().count(ACME)).isZero();
        assertThat(post.stores.unseen().find(ACME, Set.of(post.card(1).id()))).isEmpty();
    }
}
