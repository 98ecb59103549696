// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.store.internal.FailingSource;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.Together;
import org.lonebro.store.internal.crypto.StoreKeys;

abstract class DeliveriesContract extends StoreContract {
    private static final String OLD = "189001019802";
    private static final String NEW = "189001029819";

    @Test
    void a_delivery_renews_the_link_and_removes_the_mark() {
        imported("1", "2");
        clock.step(Duration.ofMinutes(1));
        Delivery mark = mark("2", 5);
        Settled settled = settled("2", 5, values("2 new"));

        assertThat(store.deliveries().delivered(mark, settled)).isTrue();

        assertThat(store.links().find(connection, List.of(person("2"))).get(person("2")))
                .isEqualTo(
                        new EmployeeLink(2, person("2"), card("2"), 5, settled.prints(), null, null, clock.instant()));
        assertThat(store.links().agreed(connection, List.of(person("2")))).containsValue(values("2 new"));
        assertThat(store.links().agreed(connection, List.of(person("1")))).containsValue(values("1"));
        assertThat(store.outbox().find(connection, card("2"))).isEmpty();
    }

    @Test
    void a_card_marked_again_meanwhile_keeps_its_mark() {
        imported("1");
        Delivery mark = mark("1", 2);
        Delivery again = mark("1", 3);

        assertThat(store.deliveries().delivered(mark, settled("1", 2, values("1"))))
                .isTrue();

        assertThat(store.outbox().find(connection, card("1"))).contains(again);
        assertThat(store.links().outdated(connection, Map.of(card("1"), 3L))).containsExactly(card("1"));
    }

    @Test
    void without_the_link_nothing_is_stored() {
        imported("1");
        Delivery mark = mark("x", 1);
        Settled otherCard =
                new Settled(person("1"), card("x"), 9, values("9"), prints("9"), List.of(ask("1", "2")), ANNA);

        assertThat(store.deliveries().delivered(mark, settled("x", 1, values("x"))))
                .isFalse();
        assertThat(store.deliveries().delivered(mark, otherCard)).isFalse();

        assertThat(store.outbox().find(connection, card("x"))).contains(mark);
        assertThat(store.links().agreed(connection, List.of(person("1")))).containsValue(values("1"));
        assertThat(cases()).isEmpty();
    }

    @Test
    void what_still_waits_is_opened_and_everything_else_of_the_person_closed() {
        imported("1", "2");
        Delivery mark = mark("1", 2);
        store.deliveries().delivered(mark, settled("1", 2, values("1"), ask("3300|1", "3300|2")));
        store.deliveries().delivered(mark, settled("2", 2, values("2"), ask("3300|3", "3300|4")));
        PersonCase opened = cases().get(0);
        assertThat(opened.openedBy().name()).isEqualTo("cecilia");

        store.deliveries()
                .delivered(mark, settled("1", 3, values("1"), ask(EmployeeField.PHONE, "+46701740605", null)));

        assertThat(cases()).extracting(PersonCase::payrollId).containsExactly(person("2"), person("1"));
        assertThat(cases().get(1).number()).isGreaterThan(opened.number());
    }

    @Test
    void an_identity_number_that_was_succeeded_still_finds_the_person() {
        imported("1", "2");
        Delivery mark = mark("1", 2);
        Fingerprint old = store.fingerprints().identity(OLD);
        store.deliveries().delivered(mark, identified("1", OLD));
        assertThat(store.links().findByFormerIdentity(connection, List.of(old))).isEmpty();

        store.deliveries().delivered(mark, identified("1", NEW));

        assertThat(store.links().findByFormerIdentity(connection, List.of(old, print(99))))
                .containsOnlyKeys(old)
                .extractingByKey(old)
                .extracting(EmployeeLink::payrollId)
                .isEqualTo(person("1"));
        assertThat(store.links().findByFormerIdentity(connection, List.of())).isEmpty();
    }

    @Test
    void a_number_somebody_has_again_is_no_former_one() {
        imported("1");
        Delivery mark = mark("1", 2);
        store.deliveries().delivered(mark, identified("1", OLD));
        store.deliveries().delivered(mark, identified("1", NEW));

        store.deliveries().delivered(mark, identified("1", OLD));

        Fingerprint old = store.fingerprints().identity(OLD);
        Fingerprint corrected = store.fingerprints().identity(NEW);
        assertThat(store.links().findByFormerIdentity(connection, List.of(old, corrected)))
                .containsOnlyKeys(corrected);
    }

    @Test
    void of_two_who_once_had_a_number_the_last_is_found() {
        imported("1", "2");
        Delivery mark = mark("1", 2);
        for (String person : List.of("2", "1")) {
            store.deliveries().delivered(mark, identified(person, OLD));
            clock.step(Duration.ofDays(1));
            store.deliveries().delivered(mark, identified(person, NEW + person));
        }

        assertThat(store.links()
                        .findByFormerIdentity(
                                connection, List.of(store.fingerprints().identity(OLD))))
                .extractingByKey(store.fingerprints().identity(OLD))
                .extracting(EmployeeLink::payrollId)
                .isEqualTo(person("1"));
    }

    @Test
    void a_delivery_that_breaks_in_the_middle_leaves_nothing_half_done() {
        imported("1");
        Delivery mark = mark("1", 2);
        Settled settled = settled("1", 2, values("1 new"), ask("3300|1", "3300|2"));
        JdbcStore broken =
                new JdbcStore(new FailingSource(source, "delete from outbox_mark"), new StoreKeys(KEY), clock);

        assertThatThrownBy(() -> broken.deliveries().delivered(mark, settled)).isInstanceOf(StoreException.class);

        assertThat(store.links().agreed(connection, List.of(person("1")))).containsValue(values("1"));
        assertThat(cases()).isEmpty();
        assertThat(store.outbox().find(connection, card("1"))).contains(mark);

        assertThat(store.deliveries().delivered(mark, settled)).isTrue();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void two_deliveries_of_one_person_at_once_leave_one_case() throws Exception {
        imported("1");
        Delivery mark = mark("1", 2);

        Together.run(4, thread -> {
            for (int round = 0; round < 10; round++) {
                FieldDecision ask = ask("3300|" + thread, "3300|" + round);
                store.deliveries().delivered(mark, settled("1", round, values("1"), ask));
            }
            return List.of();
        });

        assertThat(cases()).hasSize(1);
    }
}
