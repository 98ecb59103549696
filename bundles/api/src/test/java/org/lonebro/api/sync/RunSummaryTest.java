// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunSummaryTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final RunCounts SOME = new RunCounts(10, 4, 3, 2, 0, 0, 0, 0, 1, 0, 5, 0);

    @Test
    void tells_what_was_done_in_swedish_and_english() {
        RunSummary summary = new RunSummary(RunState.SUCCEEDED, SOME);

        assertThat(summary.sentence(SWEDISH)).isEqualTo("Klart: 3 nya, 2 ändrade, 1 väntar på dig.");
        assertThat(summary.sentence(Locale.ENGLISH)).isEqualTo("Done: 3 new, 2 changed, 1 waits for you.");
    }

    @Test
    void says_that_there_was_nothing_to_do() {
        RunCounts quiet = new RunCounts(250, 250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(new RunSummary(RunState.SUCCEEDED, quiet).sentence(Locale.ENGLISH))
                .isEqualTo("Nothing to do: all 250 people are as agreed.");
        assertThat(new RunSummary(RunState.SUCCEEDED, quiet).sentence(SWEDISH)).startsWith("Inget att göra");
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void has_words_for_every_state(RunState state) {
        RunSummary summary = new RunSummary(state, SOME);

        assertThat(summary.sentence(SWEDISH)).isNotBlank().isNotEqualTo(summary.sentence(Locale.ENGLISH));
    }
}
