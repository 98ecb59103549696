// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class ExportTest {
    private final String person = System.getProperty("user.name");
    private final MemorySync sync =
            new MemorySync().connection("acme").plans(People.sentNew(1, "2001"), People.sent(2, "1002"));

    @Test
    void shows_what_would_be_sent_and_writes_nothing() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:export"))
                    .startsWith("Run 12: preview of an export to acme started. Nothing is written.\n")
                    .contains(
                            """
                            2001  Åsa Öberg  new in Kontek  HR card kort-2001
                                New in HR.
                                Field            Agreed  HR             Kontek  What happens            Why
                                Identity number  -       19921123-****  -       Kontek gets HR's value  New in HR.
                            """)
                    .contains(
                            """
                            1002  Bo  sent to Kontek  HR card kort-1002
                                Changed in HR.
                                Field         Agreed       HR         Kontek       What happens            Why
                                Street        Storgatan 1  Nygatan 2  Storgatan 1  Kontek gets HR's value  Changed in HR.
                                Bank account  8327 ****    5000 ****  8327 ****    a person decides        The bank \
                            account was changed; both systems keep the old one until a second person releases it.
                            """)
                    .endsWith("lonebro:reject 12         drops it\n");
            assertThat(terminal.type("lonebro:approve 12")).contains("Run 12, acme: 1 new, 1 changed");
            assertThat(terminal.type("lonebro:run 12"))
                    .containsPattern("Flow +export, preview first\n +About +everybody\n");
        }
        assertThat(sync.decided()).containsExactly("EXPORT everybody PREVIEW_FIRST " + person, "approve " + person);
    }

    @Test
    void is_for_chosen_people_or_for_those_another_one_could_not_do() throws Exception {
        sync.answers("1002", new ApplyOutcome.Deferred(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE)));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:export --for 1002,2001 --apply"))
                    .startsWith("Run 12: export to acme started.")
                    .endsWith("lonebro:export acme --failed 12  tries only those again whom it could not do\n");
            assertThat(terminal.type("lonebro:run 12")).containsPattern("About +1002, 2001\n");
            terminal.type("lonebro:export --failed 12 --apply");
            assertThat(terminal.type("lonebro:run 13")).containsPattern("About +whom run 12 could not do\n");
        }
        assertThat(sync.decided())
                .containsExactly("EXPORT these:1002\n2001 APPLY " + person, "EXPORT failed:12 APPLY " + person);
    }

    @Test
    void a_failed_one_is_tried_again_for_the_same_people() throws Exception {
        sync.fails(Reason.of(ReasonCode.WRITE_ROLE_MISSING));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:export --for 1002 --apply"))
                    .contains("lets this user read, but not write")
                    .endsWith("lonebro:export acme --for 1002  tries again\n");
        }
    }

    @Test
    void what_is_mistyped_starts_nothing() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:export --for ,")).startsWith("\",\" names nobody;");
            assertThat(terminal.type("lonebro:export --failed x")).startsWith("\"x\" is no run;");
            assertThat(terminal.type("lonebro:export --failed 1 --for 2"))
                    .startsWith("Say either --for or --failed.\n");
            assertThat(terminal.type("lonebro:export nobody")).isEqualTo("There is no connection named nobody.\n");
        }
        assertThat(sync.decided()).isEmpty();
    }

    @Test
    void undo_shows_first_what_would_be_taken_back() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            terminal.type("lonebro:export --apply");
            assertThat(terminal.type("lonebro:undo 12"))
                    .startsWith(
                            "Körning 13: förhandsvisning av att ta tillbaka körning 12 har börjat. Inget skrivs.\n");
            assertThat(terminal.type("lonebro:run 13")).contains("det som körning 12 skrev");
            assertThat(terminal.type("lonebro:undo 12 --apply")).startsWith("Körning 14: körning 12 tas tillbaka.");
            assertThat(terminal.type("lonebro:undo 99")).isEqualTo("Det finns ingen körning 99.\n");
        }
    }

    @Test
    void undo_shows_what_is_there_now_and_what_was_there_before() throws Exception {
        MemorySync undoing = new MemorySync().connection("acme").plans(People.undone(1, "1002"));

        try (Terminal terminal = Terminal.english(undoing)) {
            terminal.type("lonebro:import");
            assertThat(terminal.type("lonebro:undo 12"))
                    .contains(
                            """
                                Field   Now        Before the run  What happens                    Why
                                Street  Nygatan 2  Storgatan 1     Kontek gets the old value back  Back to the value \
                            before the run.
                                Phone   -          -               it stays                        Somebody changed the \
                            value since; it stays.
                            """);
        }
    }

    @Test
    void undo_of_a_run_that_wrote_nothing_is_refused_with_a_sentence() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            terminal.type("lonebro:export");
            assertThat(terminal.type("lonebro:undo 12")).isEqualTo("Run 12 wrote nothing.\n");
        }
    }
}
