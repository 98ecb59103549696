// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.Together;
import org.lonebro.store.internal.crypto.StoreKeys;

abstract class OutboxContract extends StoreContract {
    private static final Reason AWAY = Reason.of(ReasonCode.PAYROLL_REFUSED, "not now | två");
    private static final Actor BERTIL = new Actor("bertil");

    @Test
    void a_mark_is_due_now_and_found_as_it_was_given() {
        Delivery marked = mark("1", 3);

        assertThat(marked)
                .isEqualTo(new Delivery(
                        connection,
                        card("1"),
                        marked.number(),
                        3,
                        DeliveryState.DUE,
                        0,
                        clock.instant(),
                        clock.instant(),
                        Optional.empty(),
                        ANNA));
        assertThat(store.outbox().find(connection, card("1"))).contains(marked);
        assertThat(store.outbox().due(connection, clock.instant(), 10)).containsExactly(marked);
        assertThat(store.outbox().connections()).contains(connection);
    }

    @Test
    void an_unheard_of_connection_has_no_marks() {
        ConnectionName never = new ConnectionName("never");

        assertThat(store.outbox().due(never, clock.instant(), 10)).isEmpty();
        assertThat(store.outbox().nextDue(never)).isEmpty();
        assertThat(store.outbox().counts(never)).isEmpty();
        assertThat(store.outbox().find(never, card("1"))).isEmpty();
    }

    @Test
    void marks_of_one_card_merge_into_the_newest() {
        Delivery first = mark("1", 3);
        store.outbox().dead(first, AWAY);
        clock.step(Duration.ofSeconds(5));

        Delivery second = store.outbox().mark(connection, card("1"), 4, BERTIL);

        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second.markedAt()).isEqualTo(clock.instant());
        assertThat(store.outbox().after(connection, Optional.empty(), 10)).containsExactly(second);
    }

    @Test
    void a_call_that_comes_late_does_not_turn_the_version_back() {
        mark("1", 4);

        Delivery late = store.outbox().mark(connection, card("1"), 3, BERTIL);

        assertThat(late.hrVersion()).isEqualTo(4);
        assertThat(late.by()).isEqualTo(ANNA);
        assertThat(store.outbox().find(connection, card("1"))).contains(late);
    }

    @Test
    void done_removes_the_mark_and_nobody_elses() {
        Delivery one = mark("1", 1);
        Delivery other = mark("2", 1);

        store.outbox().done(one);

        assertThat(store.outbox().after(connection, Optional.empty(), 10)).containsExactly(other);
    }

    @Test
    void whatever_comes_of_an_old_mark_leaves_the_renewed_one_alone() {
        Delivery old = mark("1", 1);
        Delivery renewed = mark("1", 2);

        store.outbox().done(old);
        store.outbox().later(old, clock.instant().plusSeconds(60), AWAY);
        store.outbox().dead(old, AWAY);

        assertThat(store.outbox().find(connection, card("1"))).contains(renewed);
    }

    @Test
    void a_late_answer_about_a_mark_long_done_misses_the_next_one() {
        Delivery old = mark("1", 1);
        store.outbox().done(old);
        Delivery next = mark("1", 2);

        store.outbox().done(old);

        assertThat(next.number()).isGreaterThan(old.number());
        assertThat(store.outbox().find(connection, card("1"))).contains(next);
    }

    @Test
    void a_mark_put_off_waits_for_its_time_and_counts_each_try() {
        Delivery marked = mark("1", 1);
        Instant then = clock.instant().plusSeconds(2);
        store.outbox().later(marked, clock.instant().plusSeconds(1), AWAY);
        store.outbox().later(marked, then, AWAY);

        assertThat(store.outbox().due(connection, then.minusMillis(1), 10)).isEmpty();
        assertThat(store.outbox().nextDue(connection)).contains(then);
        assertThat(store.outbox().due(connection, then, 10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(waiting.attempts()).isEqualTo(2);
            assertThat(waiting.why()).contains(AWAY);
            assertThat(waiting.number()).isEqualTo(marked.number());
        });
    }

    @Test
    void what_was_refused_for_good_is_kept_but_never_due() {
        Delivery refused = mark("1", 1);
        store.outbox().dead(refused, AWAY);
        store.outbox().later(refused, clock.instant(), AWAY);

        assertThat(store.outbox().due(connection, clock.instant().plusSeconds(9), 10))
                .isEmpty();
        assertThat(store.outbox().nextDue(connection)).isEmpty();
        assertThat(store.outbox().connections()).doesNotContain(connection);
        assertThat(store.outbox().find(connection, card("1"))).get().satisfies(dead -> {
            assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
            assertThat(dead.why()).contains(AWAY);
        });
    }

    @Test
    void the_longest_due_comes_first() {
        Delivery first = mark("9", 1);
        clock.step(Duration.ofSeconds(1));
        Delivery second = mark("5", 1);
        clock.step(Duration.ofSeconds(1));
        Delivery third = mark("1", 1);

        assertThat(store.outbox().due(connection, clock.instant(), 2)).containsExactly(first, second);
        assertThat(store.outbox().after(connection, Optional.empty(), 2)).containsExactly(third, second);
        assertThat(store.outbox().after(connection, Optional.of(card("5")), 2)).containsExactly(first);
    }

    @Test
    void many_cards_are_marked_but_for_those_marked_with_that_version_already() {
        Delivery same = mark("1", 3);
        store.outbox().dead(same, AWAY);
        Delivery newer = mark("2", 9);
        Delivery older = mark("3", 2);

        store.outbox().markAll(connection, Map.of(card("1"), 3L, card("2"), 3L, card("3"), 3L, card("4"), 3L), BERTIL);

        assertThat(store.outbox().find(connection, card("1")).orElseThrow().state())
                .isEqualTo(DeliveryState.DEAD);
        assertThat(store.outbox().find(connection, card("2"))).contains(newer);
        Delivery risen = store.outbox().find(connection, card("3")).orElseThrow();
        assertThat(risen.number()).isGreaterThan(older.number());
        assertThat(risen.hrVersion()).isEqualTo(3);
        assertThat(store.outbox().find(connection, card("4")).orElseThrow().by())
                .isEqualTo(BERTIL);
        store.outbox().markAll(connection, Map.of(), BERTIL);
        assertThat(store.outbox().counts(connection))
                .containsOnly(Map.entry(DeliveryState.DUE, 3L), Map.entry(DeliveryState.DEAD, 1L));
    }

    @Test
    void a_closed_way_puts_all_off_without_counting_a_try() {
        Delivery due = mark("1", 1);
        Delivery dead = mark("2", 1);
        store.outbox().dead(dead, AWAY);
        Instant then = clock.instant().plusSeconds(300);
        Reason closed = Reason.of(ReasonCode.WRITE_ROLE_MISSING);

        store.outbox().hold(connection, then, closed);

        assertThat(store.outbox().find(connection, card("1"))).get().satisfies(held -> {
            assertThat(held.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(held.attempts()).isZero();
            assertThat(held.due()).isEqualTo(then);
            assertThat(held.why()).contains(closed);
            assertThat(held.number()).isEqualTo(due.number());
        });
        assertThat(store.outbox().find(connection, card("2")).orElseThrow().why())
                .contains(AWAY);
    }

    @Test
    void a_retry_makes_what_waits_or_is_dead_due_now() {
        Delivery waiting = mark("1", 1);
        Delivery dead = mark("2", 1);
        Delivery due = mark("3", 1);
        store.outbox().later(waiting, clock.instant().plusSeconds(300), AWAY);
        store.outbox().dead(dead, AWAY);
        clock.step(Duration.ofSeconds(1));

        assertThat(store.outbox().retryAll(connection)).isEqualTo(2);

        assertThat(store.outbox().due(connection, clock.instant(), 10))
                .extracting(Delivery::card, Delivery::state, Delivery::attempts)
                .containsExactlyInAnyOrder(
                        tuple(due.card(), DeliveryState.DUE, 0),
                        tuple(dead.card(), DeliveryState.DUE, 0),
                        tuple(waiting.card(), DeliveryState.DUE, 0));
    }

    @Test
    void one_card_is_retried_if_it_has_a_mark() {
        Delivery dead = mark("1", 1);
        store.outbox().dead(dead, AWAY);

        assertThat(store.outbox().retry(connection, card("x"))).isFalse();
        assertThat(store.outbox().retry(connection, card("1"))).isTrue();
        assertThat(store.outbox().retry(connection, card("1"))).isTrue();
        assertThat(store.outbox().find(connection, card("1")).orElseThrow().state())
                .isEqualTo(DeliveryState.DUE);
    }

    @Test
    void marks_are_there_after_a_start() {
        Delivery marked = mark("1", 1);

        JdbcStore again = new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(again.outbox().due(connection, clock.instant(), 10)).containsExactly(marked);
        assertThat(again.outbox().mark(connection, card("1"), 2, ANNA).number()).isGreaterThan(marked.number());
    }

    @Test
    void of_many_that_mark_one_card_at_once_each_gets_a_number_of_its_own() throws Exception {
        int threads = 4;
        List<Delivery> marks = Together.run(threads, thread -> {
            List<Delivery> own = new ArrayList<>();
            for (int version = 1; version <= 25; version++) {
                own.add(mark("1", version));
            }
            return own;
        });

        assertThat(marks).extracting(Delivery::number).doesNotHaveDuplicates().hasSize(100);
        assertThat(store.outbox().after(connection, Optional.empty(), 10))
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.hrVersion()).isEqualTo(25);
                    assertThat(marks).contains(mark);
                });
    }

    @Test
    void no_mark_is_lost_while_older_ones_of_the_card_are_done() throws Exception {
        int cards = 150;
        Map<HrEmployeeId, Long> delivered = new ConcurrentHashMap<>();
        AtomicInteger marking = new AtomicInteger(2);
        Together.run(4, thread -> {
            if (thread < 2) {
                for (int i = thread; i < cards; i += 2) {
                    mark("c" + i, 1);
                    mark("c" + i, 2);
                    mark("c" + i, 3);
                }
                marking.decrementAndGet();
                return List.of();
            }
            while (marking.get() > 0) {
                deliverAll(delivered);
            }
            return List.of();
        });
        deliverAll(delivered);

        assertThat(delivered).hasSize(cards).allSatisfy((card, version) -> assertThat(version)
                .isEqualTo(3));
        assertThat(store.outbox().after(connection, Optional.empty(), 1)).isEmpty();
    }

    private void deliverAll(Map<HrEmployeeId, Long> delivered) {
        for (Delivery mark : store.outbox().due(connection, clock.instant(), 1_000)) {
            delivered.merge(mark.card(), mark.hrVersion(), Math::max);
            store.outbox().done(mark);
        }
    }

    @Test
    void marking_many_and_holding_all_at_once_ends() throws Exception {
        Map<HrEmployeeId, Long> cards = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            cards.put(card("c" + i), 1L);
        }
        Together.run(4, thread -> {
            for (long round = 1; round <= 5; round++) {
                switch (thread) {
                    case 0, 1 -> {
                        Map<HrEmployeeId, Long> risen = new HashMap<>(cards);
                        long version = round;
                        risen.replaceAll((card, old) -> version);
                        store.outbox().markAll(connection, risen, ANNA);
                    }
                    case 2 -> store.outbox().hold(connection, clock.instant().plusSeconds(round), AWAY);
                    default -> store.outbox().retryAll(connection);
                }
            }
            return List.of();
        });

        assertThat(store.outbox().after(connection, Optional.empty(), 1_000))
                .hasSize(200)
                .allSatisfy(mark -> assertThat(mark.hrVersion()).isEqualTo(5));
    }
}
