// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void has_a_sentence_in_both_languages(ReasonCode code) {
        Reason reason = Reason.of(code, "first", "second");

        assertThat(reason.sentence(SWEDISH)).isNotBlank().isNotEqualTo(reason.sentence(Locale.ENGLISH));
        assertThat(reason.sentence(Locale.FRENCH)).isEqualTo(reason.sentence(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void fills_the_same_gaps_in_both_languages(ReasonCode code) {
        Reason reason = Reason.of(code, "GAP0", "GAP1");

        for (String gap : reason.arguments()) {
            assertThat(reason.sentence(SWEDISH).contains(gap))
                    .isEqualTo(reason.sentence(Locale.ENGLISH).contains(gap));
        }
    }
}
