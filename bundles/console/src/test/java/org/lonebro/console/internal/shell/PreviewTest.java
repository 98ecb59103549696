// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class PreviewTest {
    private final MemorySync sync = new MemorySync().connection("acme");

    @Test
    void shows_person_by_person_and_field_by_field_what_would_happen_and_why() throws Exception {
        sync.plans(People.created(1, "1001"), People.moved(2, "1002"));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview"))
                    .startsWith("Run 12: preview of acme started. Nothing is written.\n")
                    .contains(
                            """

                            1001  Åsa Öberg  new
                                New in Kontek.
                                Field              Agreed  HR  Kontek                What happens            Why
                                Employment number  -       -   1001                  HR gets Kontek's value  New in Kontek.
                                Identity number    -       -   19921123-****         HR gets Kontek's value  New in Kontek.
                            """)
                    .contains(
                            """

                            1002  Bo  changed  HR card kort-1002
                                Changed in Kontek.
                                Field            Agreed         HR           Kontek         What happens            Why
                                Street           Storgatan 1    Storgatan 1  Nygatan 2      HR gets Kontek's value  Changed in Kontek.
                            """)
                    .endsWith(
                            """
                            lonebro:preview --run 12  shows its plan, person by person
                            lonebro:approve 12        applies exactly this plan
                            lonebro:reject 12         drops it
                            """);
        }
        assertThat(sync.decided()).singleElement().asString().startsWith("start PREVIEW_FIRST ");
    }

    @Test
    void shows_no_identity_number_account_or_salary() throws Exception {
        sync.plans(People.created(1, "1001"), People.moved(2, "1002"));

        try (Terminal terminal = Terminal.swedish(sync)) {
            String shown = terminal.type("lonebro:preview");
            assertThat(shown).contains("19921123-****", "8327 ****", "5000 ****", "Lön", "tillsvidare", "aktiv");
            assertThat(shown).doesNotContain("2385", "3456789", "7654321", "35000", "36000");
        }
    }

    @Test
    void shows_twenty_people_and_says_how_to_see_everybody() throws Exception {
        sync.plans(People.created(450));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview"))
                    .contains("\n1020  ")
                    .doesNotContain("\n1021  ")
                    .contains("Only the first 20 are shown; lonebro:preview --run 12 --all shows everybody.");
            assertThat(sync.piecesRead()).isEqualTo(1);
            assertThat(terminal.type("lonebro:preview --run 12 --all"))
                    .contains("\n1001  ", "\n1450  ")
                    .doesNotContain("Only the first");
        }
        assertThat(sync.decided()).as("a plan that is there is not read anew").hasSize(1);
    }

    @Test
    void shows_only_the_kind_that_is_asked_for() throws Exception {
        sync.plans(People.created(1, "1001"), People.moved(2, "1002"));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview --kind create"))
                    .contains("\n1001  ")
                    .doesNotContain("\n1002  ");
            assertThat(terminal.type("lonebro:preview --run 12 --kind END"))
                    .contains("There is nobody of that kind in the plan.");
            assertThat(terminal.type("lonebro:preview --kind nonsense"))
                    .startsWith("\"nonsense\" is no kind; the kinds are create, update, end, send-new, send,");
        }
    }

    @Test
    void says_that_nothing_would_happen() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview -c acme")).contains("Nothing would happen to anybody.");
        }
    }

    @Test
    void knows_no_run_that_is_not_there() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview --run 99")).isEqualTo("There is no run 99.\n");
        }
    }

    @Test
    void leaves_the_terminal_alone_whatever_a_name_holds() throws Exception {
        sync.plans(People.created(1, "10\u001B[2J01\n\u202E"));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:preview"))
                    .contains("\n10 [2J01   Åsa")
                    .doesNotContain("\u001B", "\u202E");
        }
    }
}
