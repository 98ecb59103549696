// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.PendingCreates.Progress;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.crypto.StoreKeys;

abstract class PendingCreatesContract extends StoreContract {
    @Test
    void somebody_begun_is_known_after_a_kill() {
        store.creates().begin(connection, card("1"), person("1"));

        JdbcStore again = new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(again.creates().find(connection, List.of(card("1"), card("x"))))
                .containsOnlyKeys(card("1"))
                .containsValue(new Pending(card("1"), person("1"), Progress.SENT, clock.instant()));
        assertThat(again.creates().find(connection, List.of())).isEmpty();
        assertThat(again.creates().all(new ConnectionName("never"))).isEmpty();
    }

    @Test
    void one_begun_again_has_the_new_time_and_stands_once() {
        store.creates().begin(connection, card("1"), person("1"));
        store.creates().queued(connection, card("1"));
        clock.step(Duration.ofMinutes(1));

        store.creates().begin(connection, card("1"), person("7"));

        assertThat(store.creates().all(connection))
                .containsExactly(new Pending(card("1"), person("7"), Progress.SENT, clock.instant()));
    }

    @Test
    void the_longest_on_the_way_come_first_and_keep_their_time_in_the_queue() {
        Instant first = clock.instant();
        store.creates().begin(connection, card("2"), person("2"));
        clock.step(Duration.ofMinutes(1));
        store.creates().begin(connection, card("1"), person("1"));
        store.creates().queued(connection, card("2"));

        assertThat(store.creates().all(connection))
                .containsExactly(
                        new Pending(card("2"), person("2"), Progress.QUEUED, first),
                        new Pending(card("1"), person("1"), Progress.SENT, clock.instant()));
    }

    @Test
    void who_surely_did_not_arrive_is_forgotten() {
        store.creates().begin(connection, card("1"), person("1"));
        store.creates().begin(connection, card("2"), person("2"));

        store.creates().forget(connection, card("1"));

        assertThat(store.creates().all(connection)).extracting(Pending::card).containsExactly(card("2"));
    }
}
