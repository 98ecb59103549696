// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.lonebro.api.reason.Reason;

/** What a person reads. */
public final class Told {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Told() {}

    /** Exactly these sentences in English, and each of them in Swedish too. */
    public static void assertTold(List<Reason> reasons, String... english) {
        assertThat(reasons)
                .extracting(reason -> reason.sentence(Locale.ENGLISH))
                .containsExactly(english);
        for (Reason reason : reasons) {
            assertThat(reason.sentence(SWEDISH))
                    .as("Swedish for %s", reason.code())
                    .isNotBlank()
                    .doesNotContain("{")
                    .isNotEqualTo(reason.sentence(Locale.ENGLISH));
        }
    }
}
