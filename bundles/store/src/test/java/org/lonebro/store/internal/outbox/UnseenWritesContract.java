// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.FailingSource;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.crypto.StoreKeys;

abstract class UnseenWritesContract extends StoreContract {
    private static final Reason AWAY = Reason.of(ReasonCode.UNREACHABLE);

    @Test
    void what_was_noted_is_known_after_a_kill_in_the_order_it_was_sent() {
        UnseenWrite first = phone("1", "+46701740605");
        UnseenWrite emptied = phone("1", null);
        store.unseen().note(connection, first);
        store.unseen().note(connection, emptied);
        store.unseen().note(connection, phone("2", "+46701740606"));

        JdbcStore again = new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(again.unseen().find(connection, List.of(card("1"), card("1"), card("x"))))
                .containsOnlyKeys(card("1"))
                .containsEntry(card("1"), List.of(first, emptied));
    }

    @Test
    void the_highest_field_is_kept_like_the_lowest() {
        FieldValues values =
                FieldValues.builder().set(EmployeeField.EMPLOYMENT_NUMBER, "1").build();
        UnseenWrite all = new UnseenWrite(card("1"), person("1"), EnumSet.allOf(EmployeeField.class), values);

        store.unseen().note(connection, all);

        assertThat(store.unseen().find(connection, List.of(card("1")))).containsEntry(card("1"), List.of(all));
    }

    @Test
    void other_connections_and_no_cards_have_nothing() {
        store.unseen().note(connection, phone("1", "+46701740605"));
        ConnectionName other = new ConnectionName("other");
        store.states().standing(other);

        assertThat(store.unseen().find(other, List.of(card("1")))).isEmpty();
        assertThat(store.unseen().find(connection, List.of())).isEmpty();
    }

    @Test
    void a_delivery_forgets_what_was_sent_of_its_card_though_it_was_saved_again() {
        imported("1", "2");
        Delivery mark = mark("1", 2);
        mark("1", 3);
        store.unseen().note(connection, phone("1", "+46701740605"));
        store.unseen().note(connection, phone("2", "+46701740606"));

        store.deliveries().delivered(mark, settled("1", 2, values("1")));

        assertThat(noted("1", "2")).containsExactly(card("2").text());
    }

    @Test
    void a_delivery_that_could_not_be_recorded_forgets_nothing() {
        imported("1");
        Delivery mark = mark("1", 2);
        store.unseen().note(connection, phone("1", "+46701740605"));
        JdbcStore broken =
                new JdbcStore(new FailingSource(source, "delete from outbox_mark"), new StoreKeys(KEY), clock);

        assertThatThrownBy(() -> broken.deliveries().delivered(mark, settled("1", 2, values("1"))))
                .isInstanceOf(StoreException.class);

        assertThat(noted("1")).containsExactly(card("1").text());
    }

    @Test
    void it_is_known_as_long_as_the_card_waits_or_is_dead_and_forgotten_when_nothing_is_left() {
        Delivery mark = mark("1", 2);
        store.unseen().note(connection, phone("1", "+46701740605"));

        store.outbox().later(mark, clock.instant(), AWAY);
        store.outbox().dead(mark, AWAY);
        assertThat(noted("1")).hasSize(1);

        store.outbox().done(mark);
        assertThat(noted("1")).isEmpty();
    }

    @Test
    void a_run_forgets_what_it_settled_and_what_its_plan_has_seen() {
        imported("1", "2", "3", "4");
        store.unseen().note(connection, phone("2", "+46701740602"));
        store.unseen().note(connection, phone("4", "+46701740604"));
        clock.step(Duration.ofMinutes(1));
        SyncRun run = openRun();
        plan(
                run.id(),
                line(1, OperationKind.SEND, "1", 1, values("1")),
                line(2, OperationKind.LINK, "2", 1, values("2")),
                line(3, OperationKind.LINK, "3", 1, values("3")),
                line(4, OperationKind.UPDATE, "4", 1, values("4")));
        clock.step(Duration.ofMinutes(1));
        store.unseen().note(connection, phone("1", "+46701740601"));
        store.unseen().note(connection, phone("3", "+46701740603"));

        store.journal()
                .record(
                        run.id(),
                        List.of(
                                new Entry(1, applied("1", 2), settled("1", 2, values("1")), List.of()),
                                new Entry(2, applied("2", 1)),
                                new Entry(3, applied("3", 1)),
                                new Entry(4, new ApplyOutcome.Deferred(AWAY))));
        end(run);

        assertThat(noted("1", "2", "3", "4"))
                .containsExactly(card("3").text(), card("4").text());
    }

    @Test
    void an_undoing_that_did_not_ask_the_payroll_forgets_nothing() {
        imported("1");
        store.unseen().note(connection, phone("1", "+46701740605"));
        clock.step(Duration.ofMinutes(1));
        SyncRun undo = store.runs()
                .open(connection, Flow.UNDO, RunScope.EVERYBODY, RunMode.APPLY, RunTrigger.PERSON, ANNA)
                .orElseThrow();
        plan(undo.id(), line(1, OperationKind.UPDATE, "1", 1, values("1")));

        store.journal().record(undo.id(), List.of(new Entry(1, applied("1", 2))));
        end(undo);

        assertThat(noted("1")).hasSize(1);
    }

    private List<String> noted(String... people) {
        return store
                .unseen()
                .find(
                        connection,
                        List.of(people).stream().map(StoreContract::card).toList())
                .keySet()
                .stream()
                .map(id -> id.text())
                .sorted()
                .toList();
    }

    private static UnseenWrite phone(String person, @Nullable String number) {
        FieldValues values =
                FieldValues.builder().set(EmployeeField.PHONE, number).build();
        return new UnseenWrite(card(person), person(person), Set.of(EmployeeField.PHONE), values);
    }
}
