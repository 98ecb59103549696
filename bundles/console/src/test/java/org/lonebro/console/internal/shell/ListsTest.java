// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.MissingPerson;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class ListsTest {
    private final MemorySync sync = new MemorySync().connection("acme");

    @Test
    void connections_say_how_they_are_and_what_is_wrong() throws Exception {
        sync.connection(
                "zenit", ConnectionState.DEGRADED, Optional.of(Reason.of(ReasonCode.CONNECTOR_ABSENT, "zenit")));

        try (Terminal terminal = Terminal.english(sync)) {
            terminal.type("lonebro:import acme");
            assertThat(terminal.type("lonebro:connections"))
                    .isEqualTo(
                            """
                            Connection  State     Linked  Last run                     What is wrong
                            acme        active     1,234  12 2026-11-20 06:00:00 done
                            zenit       impaired   1,234  -                            The connector of connection zenit is not \
                            installed or not configured. Its data is kept; install or configure the connector.
                            """);
        }
    }

    @Test
    void connections_say_that_there_are_none() throws Exception {
        try (Terminal terminal = Terminal.swedish(new MemorySync())) {
            assertThat(terminal.type("lonebro:connections")).startsWith("Ingen anslutning är inställd ännu;");
            assertThat(terminal.type("lonebro:runs")).startsWith("Ingen anslutning är inställd ännu;");
        }
    }

    @Test
    void runs_are_shown_newest_first_in_swedish_time() throws Exception {
        sync.plans(People.created(1, "1001"), People.rejected(2, "1002"));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:runs")).isEqualTo("Connection acme has no runs yet.\n");
            terminal.type("lonebro:import");
            terminal.type("lonebro:preview");
            assertThat(terminal.type("lonebro:runs").lines())
                    .hasSize(3)
                    .satisfies(
                            line -> assertThat(line)
                                    .matches(" 13  import  waits for approval  2026-11-20 06:00:00  - .*"),
                            Index.atIndex(1))
                    .satisfies(
                            line -> assertThat(line)
                                    .matches(" 12  import  partly done .* 2026-11-20 06:01:15 .* 312 +2 +1 +1"),
                            Index.atIndex(2));
            assertThat(terminal.type("lonebro:runs -n 1").lines()).hasSize(2);
            assertThat(terminal.type("lonebro:runs -n 0")).startsWith("\"0\" is no count from 1 to 1000.\n");
        }
    }

    @Test
    void missing_people_are_shown_with_a_word_of_what_is_not_done_about_them() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:missing")).isEqualTo("Nobody of connection acme is missing in Kontek.\n");
            sync.lacks(new MissingPerson(
                    new PayrollEmployeeId("1007"), new HrEmployeeId("77"), Instant.parse("2026-07-01T04:00:00Z")));
            assertThat(terminal.type("lonebro:missing acme"))
                    .isEqualTo(
                            """
                            In Kontek  Card in HR  Missing since
                            1007       77          2026-07-01 06:00:00
                            Nobody is ended on that ground; end the employment in Kontek, or find out why.
                            """);
        }
    }

    @Test
    void a_store_that_cannot_answer_is_told_in_a_sentence() throws Exception {
        sync.storeFails();

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:runs"))
                    .startsWith("Lönebro's own database could not be used.")
                    .doesNotContain("Exception");
        }
    }
}
