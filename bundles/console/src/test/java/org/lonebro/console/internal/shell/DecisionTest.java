// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class DecisionTest {
    private final MemorySync sync = new MemorySync().connection("acme").plans(People.created(1, "1001"));
    private final String person = System.getProperty("user.name");

    @BeforeEach
    void leaves_a_plan_waiting() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            terminal.type("lonebro:preview");
        }
        sync.decided().clear();
    }

    @Test
    void approve_applies_the_plan_and_a_repeat_is_refused() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:approve 12"))
                    .startsWith("Run 12 is approved by " + person + " and is being applied.\nRun 12, acme: 1 new\n");
            assertThat(terminal.type("lonebro:approve 12")).isEqualTo("Run 12 does not wait for a decision.\n");
        }
        assertThat(sync.decided()).containsExactly("approve " + person);
    }

    @Test
    void reject_drops_the_plan() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("lonebro:reject 12"))
                    .isEqualTo("Körning 12 är avslagen av " + person + "; dess plan genomförs aldrig.\n");
        }
        assertThat(sync.decided()).containsExactly("reject " + person);
    }

    @Test
    void cancel_is_for_runs_in_work_only() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:cancel 12"))
                    .isEqualTo("Run 12 waits for a decision; lonebro:reject 12 drops its plan.\n");
            terminal.type("lonebro:reject 12");
            assertThat(terminal.type("lonebro:cancel 12")).isEqualTo("Run 12 has already ended.\n");
            assertThat(terminal.type("lonebro:cancel 99")).isEqualTo("There is no run 99.\n");
            sync.personStopsWaiting();
            terminal.type("lonebro:import");
            assertThat(terminal.type("lonebro:cancel 13")).startsWith("Run 13 stops after the current batch.");
        }
        assertThat(sync.decided()).last().isEqualTo("cancel " + person);
    }

    @Test
    void a_run_is_named_by_its_number() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:approve twelve"))
                    .isEqualTo("\"twelve\" is no run; a run has a number, which lonebro:runs shows.\n"
                            + "Type it as: lonebro:approve ID   (--help tells more)\n");
            assertThat(terminal.type("lonebro:reject")).startsWith("The number of the run is missing;");
            assertThat(terminal.type("lonebro:approve 12 13")).startsWith("That is one word too many.");
            assertThat(terminal.type("lonebro:approve 99999999999999999999")).contains("is no run;");
            assertThat(terminal.type("lonebro:approve 99")).isEqualTo("There is no run 99.\n");
        }
        assertThat(sync.decided()).isEmpty();
    }
}
