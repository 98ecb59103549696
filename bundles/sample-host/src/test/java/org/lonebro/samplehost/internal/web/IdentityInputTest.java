// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** With numbers of the official test series. */
class IdentityInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void every_accepted_spelling_gives_twelve_digits() {
        assertThat(IdentityInput.read("19960229-2394", TODAY)).hasValue("199602292394");
        assertThat(IdentityInput.read("199602292394", TODAY)).hasValue("199602292394");
        assertThat(IdentityInput.read("960229-2394", TODAY)).hasValue("199602292394");
        assertThat(IdentityInput.read("9602292394", TODAY)).hasValue("199602292394");
        assertThat(IdentityInput.read("051022-2383", TODAY)).hasValue("200510222383");
    }

    @Test
    void a_plus_sign_goes_back_another_century() {
        assertThat(IdentityInput.read("900101+9802", TODAY)).hasValue("189001019802");
    }

    @Test
    void a_wrong_digit_a_wrong_day_and_other_text_are_refused() {
        assertThat(IdentityInput.read("960229-2395", TODAY)).isEmpty();
        assertThat(IdentityInput.read("961332-2394", TODAY)).isEmpty();
        assertThat(IdentityInput.read("anna", TODAY)).isEmpty();
        assertThat(IdentityInput.read("", TODAY)).isEmpty();
    }
}
