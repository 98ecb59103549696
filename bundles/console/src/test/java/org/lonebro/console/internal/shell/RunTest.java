// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class RunTest {
    private final MemorySync sync = new MemorySync().connection("acme");

    @Test
    void tells_who_when_how_complete_the_read_was_and_who_needs_attention() throws Exception {
        sync.plans(
                        People.created(1, "1001"),
                        People.rejected(2, "1002"),
                        People.disputed(3, "1003"),
                        People.created(4, "1004"))
                .answers("1004", new ApplyOutcome.Deferred(Reason.of(ReasonCode.ALREADY_IN_HR)));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:import"))
                    .endsWith("lonebro:run 12  shows who needs attention, and why\n");
            assertThat(terminal.type("lonebro:run 12"))
                    .startsWith("Run 12, acme: 2 new, ")
                    .containsPattern("Flow +import, apply at once\n")
                    .containsPattern("By +\\Q" + System.getProperty("user.name") + "\\E \\(by hand\\)\n")
                    .containsPattern("Started +2026-11-20 06:00:00\n")
                    .containsPattern("Ended +2026-11-20 06:01:15\n")
                    .containsPattern("Pages +2\n +Expected +312\n +Received +312\n")
                    .contains("Is it everybody?  yes, as many as Kontek said")
                    .endsWith(
                            """
                            People who need attention:
                            1002  cannot be used
                                The account number does not have as many digits as SEB uses. Correct it where it was entered.
                                Not done: The account number does not have as many digits as SEB uses. Correct it where it was entered.
                            1003  waits for a person  HR card kort-1003
                                Changed differently in HR and in Kontek; a person decides.
                                Done.
                                Street: Changed differently in HR and in Kontek; a person decides.
                            1004  Åsa Öberg  new
                                New in Kontek.
                                Not done yet: HR already has a card with this employment number; the next run looks at it again.
                            """);
        }
    }

    @Test
    void shows_twenty_people_who_need_attention_and_says_how_to_see_everybody() throws Exception {
        sync.plans(LongStream.rangeClosed(1, 30)
                .mapToObj(number -> People.rejected(number, Long.toString(2000 + number)))
                .toArray(PlannedOperation[]::new));

        try (Terminal terminal = Terminal.swedish(sync)) {
            terminal.type("lonebro:import");
            assertThat(terminal.type("lonebro:run 12"))
                    .contains("\n2020  ")
                    .doesNotContain("\n2021  ")
                    .endsWith("Bara de första 20 visas; lonebro:run 12 --all visar alla.\n");
            assertThat(terminal.type("lonebro:run 12 --all")).contains("\n2030  ");
        }
    }

    @Test
    void does_not_read_the_plan_of_a_run_in_which_nobody_needs_attention() throws Exception {
        sync.plans(People.created(1, "1001"));

        try (Terminal terminal = Terminal.english(sync)) {
            terminal.type("lonebro:import");
            assertThat(terminal.type("lonebro:run 12")).doesNotContain("People who need attention");
        }
        assertThat(sync.piecesRead()).isZero();
    }

    @Test
    void knows_no_run_that_is_not_there() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("lonebro:run 99")).isEqualTo("Det finns ingen körning 99.\n");
        }
    }
}
