// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lonebro.simulator.internal.people.People;

class RegisterTest {
    private static byte[] record(String id) {
        return ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Register register) {
        return register.slice(0, 100).records().stream().map(Register::idOf).toList();
    }

    @Test
    void numbers_come_by_size_and_names_after_them() {
        Register register = new Register(List.of(record("XXX_9"), record("1000"), record("999"), record("A1")));

        assertThat(ids(register)).containsExactly("999", "1000", "A1", "XXX_9");
    }

    @Test
    void records_are_put_in_their_place_replaced_and_removed() {
        Register register = new Register(List.of(record("1"), record("3")));
        register.put(record("2"));
        register.put(record("3"));
        assertThat(ids(register)).containsExactly("1", "2", "3");

        assertThat(register.remove("1")).isTrue();
        assertThat(register.remove("1")).isFalse();
        assertThat(ids(register)).containsExactly("2", "3");
    }

    @Test
    void a_hundred_thousand_people_fit_in_the_memory_of_this_test() {
        Register register = new Register(new People(1, 100_000, 0, LocalDate.of(2026, 11, 22)).records());

        assertThat(register.size()).isEqualTo(100_002);
        assertThat(register.find("101000")).isPresent();
    }
}
