// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.store.internal.StoreContract;

abstract class LinksContract extends StoreContract {
    @Test
    void an_unheard_of_connection_has_nothing() {
        ConnectionName never = new ConnectionName("never");

        assertThat(store.links().find(never, List.of(person("1")))).isEmpty();
        assertThat(store.links().agreed(never, List.of(person("1")))).isEmpty();
        assertThat(store.links().after(never, 0, 10)).isEmpty();
        assertThat(store.links().count(never)).isZero();
    }

    @Test
    void those_linked_are_found_and_others_left_out() {
        imported("1", "2", "3");

        assertThat(store.links().find(connection, List.of(person("3"), person("1"), person("x"))))
                .containsOnlyKeys(person("1"), person("3"));
        assertThat(store.links().find(connection, List.of())).isEmpty();
        assertThat(store.links().findByCard(connection, List.of(card("2"), card("x"))))
                .containsOnlyKeys(card("2"));
    }

    @Test
    void a_link_is_found_by_the_whole_identity_print() {
        imported("1", "2");
        Fingerprint identity = Objects.requireNonNull(prints("2").identity());
        Fingerprint halfRight = new Fingerprint(identity.high(), identity.low() + 1);

        assertThat(store.links().findByIdentity(connection, List.of(identity, halfRight)))
                .containsOnlyKeys(identity)
                .extractingByKey(identity)
                .extracting(EmployeeLink::payrollId)
                .isEqualTo(person("2"));
    }

    @Test
    void cards_with_a_lower_version_than_seen_are_outdated() {
        imported("1", "2", "3");

        assertThat(store.links()
                        .outdated(connection, Map.of(card("1"), 1L, card("2"), 2L, card("3"), 0L, card("x"), 9L)))
                .containsExactly(card("2"));
        assertThat(store.links().outdated(connection, Map.of())).isEmpty();
        assertThat(store.links().outdated(new ConnectionName("never"), Map.of(card("1"), 9L)))
                .isEmpty();
    }

    @Test
    void links_are_read_in_pages_by_number() {
        imported("1", "2", "3");

        assertThat(store.links().after(connection, 1, 1))
                .extracting(EmployeeLink::payrollId)
                .containsExactly(person("2"));
        assertThat(store.links().after(connection, 3, 10)).isEmpty();
    }

    @Test
    void connections_with_links_are_named() {
        imported("1");

        assertThat(store.links().connections()).contains(connection);
    }

    @Test
    void values_moved_to_another_person_do_not_open() throws Exception {
        imported("1", "2");
        try (Connection sql = source.getConnection();
                PreparedStatement swap = sql.prepareStatement("update employee_link set agreed ="
                        + " (select l.agreed from employee_link l join payroll_connection c on c.id = l.connection"
                        + " where c.name = ? and l.payroll_id = '2') where payroll_id = '1'"
                        + " and connection = (select id from payroll_connection where name = ?)")) {
            swap.setString(1, connection.text());
            swap.setString(2, connection.text());
            assertThat(swap.executeUpdate()).isEqualTo(1);
        }

        assertThatThrownBy(() -> store.links().agreed(connection, List.of(person("1"))))
                .isInstanceOf(StoreException.class);
        assertThat(store.links().agreed(connection, List.of(person("2")))).containsValue(values("2"));
    }
}
