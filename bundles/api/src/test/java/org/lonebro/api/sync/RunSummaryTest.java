// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

class RunSummaryTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final RunCounts BUSY = new RunCounts(250, 244, 3, 2, 0, 0, 0, 0, 1, 0, 0, 0);
    private static final RunCounts QUIET = new RunCounts(250, 250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void says_what_was_done_and_what_waits() {
        RunSummary summary = new RunSummary(run(RunState.PARTIAL, BUSY));

        assertThat(summary.sentence(SWEDISH)).isEqualTo("3 nya, 2 ändrade, 1 väntar på dig");
        assertThat(summary.sentence(Locale.ENGLISH)).isEqualTo("3 new, 2 changed, 1 waits for you");
    }

    @Test
    void says_that_there_was_nothing_to_do() {
        RunSummary summary = new RunSummary(run(RunState.SUCCEEDED, QUIET));

        assertThat(summary.sentence(SWEDISH)).isEqualTo("Inget att göra: alla 250 personer är som överenskommet");
        assertThat(summary.sentence(Locale.ENGLISH)).isEqualTo("Nothing to do: all 250 people are as agreed");
    }

    @Test
    void says_why_a_run_failed_and_that_nothing_was_done() {
        RunSummary summary =
                new RunSummary(run(RunState.FAILED, RunCounts.ZERO, Reason.of(ReasonCode.REGISTER_FAILED)));

        assertThat(summary.sentence(SWEDISH)).startsWith("Misslyckades: inget gjordes. HR-");
        assertThat(summary.sentence(Locale.FRENCH)).startsWith("Failed: nothing was done. The HR platform's");
    }

    private static SyncRun run(RunState state, RunCounts counts, Reason... reasons) {
        return new SyncRun(
                new RunId(1),
                new ConnectionName("acme"),
                Flow.IMPORT,
                RunScope.EVERYBODY,
                RunTrigger.PERSON,
                new Actor("anna"),
                RunMode.APPLY,
                state,
                Instant.EPOCH,
                null,
                null,
                counts,
                List.of(reasons),
                0);
    }
}
