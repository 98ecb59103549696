// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.sync.Fingerprint;

class PrintsTest {
    private final Prints prints = new Prints(new StoreKeys(new byte[32]));

    @Test
    void equal_bytes_in_an_equal_context_have_equal_prints() {
        assertThat(print("rules-1", "abc")).isEqualTo(print("rules-1", "abc"));
        assertThat(print("rules-1", "abc")).isNotEqualTo(print("rules-1", "abd"));
        assertThat(print("rules-1", "abc")).isNotEqualTo(print("rules-2", "abc"));
        assertThat(print("rules-1", "abc")).isNotEqualTo(print("rules-", "1abc"));
    }

    @Test
    void another_key_gives_other_prints() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new Prints(new StoreKeys(other)).of("rules", bytes("abc"))).isNotEqualTo(print("rules", "abc"));
    }

    @Test
    void bytes_are_read_from_position_to_limit() {
        ByteBuffer part = bytes("xxabcyy");
        part.position(2).limit(5);

        assertThat(prints.of("rules", part)).isEqualTo(print("rules", "abc"));
        assertThat(part.hasRemaining()).isFalse();
    }

    @Test
    void values_and_their_bytes_are_different_things() {
        FieldValues values =
                FieldValues.builder().set(EmployeeField.CITY, "Umeå").build();

        assertThat(prints.of("rules", values)).isNotEqualTo(prints.of("rules", ByteBuffer.wrap(values.toBytes())));
        assertThat(prints.of("rules", values)).isEqualTo(prints.of("rules", FieldValues.fromBytes(values.toBytes())));
    }

    private Fingerprint print(String context, String text) {
        return prints.of(context, bytes(text));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
