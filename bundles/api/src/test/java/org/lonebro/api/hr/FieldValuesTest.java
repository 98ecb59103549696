// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    private static final FieldValues ASA = FieldValues.builder()
            .set(EmployeeField.FIRST_NAME, "Åsa")
            .set(EmployeeField.CITY, " ")
            .set(EmployeeField.IDENTITY_NUMBER, "191212121212")
            .build();

    @Test
    void come_back_from_their_bytes() {
        assertThat(FieldValues.fromBytes(ASA.toBytes())).isEqualTo(ASA);
    }

    @Test
    void keep_no_blank_text() {
        assertThat(ASA.fields()).containsExactly(EmployeeField.IDENTITY_NUMBER, EmployeeField.FIRST_NAME);
    }

    @Test
    void show_no_value_when_printed() {
        assertThat(ASA.toString()).doesNotContain("1212").doesNotContain("Åsa");
    }

    @Test
    void pass_over_a_field_that_a_newer_version_wrote() {
        byte[] bytes = ASA.toBytes();
        byte[] newer = Arrays.copyOf(bytes, bytes.length + 6);
        newer[bytes.length] = 63;
        newer[bytes.length + 4] = 1;
        newer[bytes.length + 5] = 'x';

        assertThat(FieldValues.fromBytes(newer)).isEqualTo(ASA);
    }

    @Test
    void refuse_bytes_that_are_cut_short() {
        byte[] bytes = ASA.toBytes();

        assertThatThrownBy(() -> FieldValues.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void can_be_narrowed_and_changed_without_changing_the_first() {
        FieldValues named = ASA.only(Set.of(EmployeeField.FIRST_NAME));

        assertThat(named.with().set(EmployeeField.FIRST_NAME, "Eva").build().get(EmployeeField.FIRST_NAME))
                .isEqualTo("Eva");
        assertThat(named.get(EmployeeField.FIRST_NAME)).isEqualTo("Åsa");
        assertThat(named.get(EmployeeField.IDENTITY_NUMBER)).isNull();
    }
}
