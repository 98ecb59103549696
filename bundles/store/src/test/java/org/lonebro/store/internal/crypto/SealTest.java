// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;

class SealTest {
    private static final ConnectionName CONNECTION = new ConnectionName("a");
    private static final PayrollEmployeeId PERSON = new PayrollEmployeeId("1001");
    private static final byte[] CLEAR = "some words".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(new StoreKeys(new byte[32]));

    @Test
    void opens_what_it_sealed() {
        byte[] sealed = seal.seal(Seal.Purpose.VALUES, CONNECTION, PERSON, CLEAR);

        assertThat(seal.open(Seal.Purpose.VALUES, CONNECTION, PERSON, sealed)).isEqualTo(CLEAR);
    }

    @Test
    void seals_the_same_differently_each_time() {
        assertThat(seal.seal(Seal.Purpose.VALUES, CONNECTION, PERSON, CLEAR))
                .isNotEqualTo(seal.seal(Seal.Purpose.VALUES, CONNECTION, PERSON, CLEAR));
    }

    @Test
    void refuses_another_person_connection_purpose_or_key() {
        byte[] sealed = seal.seal(Seal.Purpose.VALUES, CONNECTION, PERSON, CLEAR);
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertUnsealable(() -> seal.open(Seal.Purpose.VALUES, CONNECTION, new PayrollEmployeeId("1002"), sealed));
        assertUnsealable(() -> seal.open(Seal.Purpose.VALUES, new ConnectionName("b"), PERSON, sealed));
        assertUnsealable(() -> seal.open(Seal.Purpose.DECISIONS, CONNECTION, PERSON, sealed));
        assertUnsealable(() -> new Seal(new StoreKeys(otherKey)).open(Seal.Purpose.VALUES, CONNECTION, PERSON, sealed));
    }

    @Test
    void refuses_each_changed_byte_and_what_is_cut_short() {
        byte[] sealed = seal.seal(Seal.Purpose.VALUES, CONNECTION, PERSON, CLEAR);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertUnsealable(() -> seal.open(Seal.Purpose.VALUES, CONNECTION, PERSON, changed));
        }
        assertUnsealable(() -> seal.open(Seal.Purpose.VALUES, CONNECTION, PERSON, new byte[10]));
    }

    @Test
    void a_nonce_never_comes_twice() {
        Nonces nonces = new Nonces();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(met.add(java.util.Arrays.toString(nonces.next()))).isTrue();
        }
    }

    private static void assertUnsealable(Runnable opening) {
        assertThatThrownBy(opening::run).isInstanceOf(UnsealableException.class);
    }
}
