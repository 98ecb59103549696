// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class ImportTest {
    private final MemorySync sync = new MemorySync().connection("acme");

    @Test
    void shows_how_far_it_is_then_what_came_of_it() throws Exception {
        sync.plans(People.created(1, "1001"), People.moved(2, "1002")).takes(2);

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:import"))
                    .isEqualTo(
                            """
                            Run 12: import of acme started. Ctrl-C stops the waiting, not the run.
                            planning: 311 of 312 read, 2 planned, 0 applied
                            planning: 312 of 312 read, 2 planned, 0 applied
                            Run 12, acme: 1 new, 1 changed
                              Read in Kontek  312
                              Unchanged       310
                              New               1
                              Changed           1
                              Done              2
                            """);
        }
        assertThat(sync.decided()).containsExactly("start APPLY " + System.getProperty("user.name"));
    }

    @Test
    void works_without_the_scope_and_speaks_swedish() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("import acme")).contains("Körning 12, acme: Inget att göra");
        }
    }

    @Test
    void says_what_to_type_when_the_guard_holds_the_plan_back() throws Exception {
        sync.plans(People.created(40)).guardHolds(Reason.of(ReasonCode.TOO_MANY_CREATES, 40, 25));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:import"))
                    .containsOnlyOnce("40 new people, more than the 25 that pass without asking.")
                    .endsWith(
                            """
                            lonebro:preview --run 12  shows its plan, person by person
                            lonebro:approve 12        applies exactly this plan
                            lonebro:reject 12         drops it
                            """);
        }
    }

    @Test
    void leaves_the_run_going_when_the_person_stops_waiting_and_says_so() throws Exception {
        sync.plans(People.created(1, "1001")).personStopsWaiting();

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:import"))
                    .endsWith("No longer waiting. Run 12 goes on: lonebro:run 12 shows how far it is, "
                            + "lonebro:cancel 12 stops it.\n");
            assertThat(terminal.type("lonebro:run 12")).contains("planning: ");
            assertThat(terminal.type("lonebro:import"))
                    .isEqualTo("Connection acme has a run in work. Wait until it has ended, or cancel it.\n");
        }
        assertThat(sync.decided()).hasSize(1);
    }

    @Test
    void says_why_a_run_failed_and_how_to_try_again() throws Exception {
        sync.fails(Reason.of(ReasonCode.UNREACHABLE, "api.example.com"));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:import"))
                    .containsOnlyOnce("Nobody answers at api.example.com.")
                    .endsWith("lonebro:import acme  tries again\n");
        }
    }
}
