// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.console.internal.kit.MemorySync;

class ConnectionNameTest {
    private final MemorySync sync = new MemorySync().connection("acme");

    @Test
    void may_be_left_out_where_there_is_only_one_connection() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:test"))
                    .isEqualTo("Connection acme works: company Testbolaget AB, 312 people, 100 of them on the first"
                            + " page.\n");
        }
    }

    @Test
    void is_needed_where_there_are_several() throws Exception {
        sync.connection("zenit").probes(new ProbeReport.Works("Zenit", null, 20));

        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:test"))
                    .isEqualTo("There are several connections (acme, zenit); say which one is meant.\n"
                            + "Type it as: lonebro:test [NAME]   (--help tells more)\n");
            assertThat(terminal.type("lonebro:test zenit"))
                    .isEqualTo(terminal.type("lonebro:test -c zenit"))
                    .isEqualTo("Connection zenit works: company Zenit, 20 people on the first page.\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "preview", "import", "runs", "missing"})
    void must_be_one_there_is(String command) throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:" + command + " nobody"))
                    .isEqualTo("There is no connection named nobody.\n");
            assertThat(terminal.type("lonebro:" + command + " -c 'No Body'"))
                    .isEqualTo("There is no connection named No Body.\n");
            assertThat(terminal.type("lonebro:" + command + " acme zenit")).startsWith("That is one word too many.\n");
            assertThat(terminal.type("lonebro:" + command + " -c")).startsWith("After -c something is missing.\n");
            assertThat(terminal.type("lonebro:" + command + " --quick"))
                    .startsWith("The option --quick does not exist here.\n");
        }
        assertThat(sync.decided()).isEmpty();
    }

    @Test
    void comes_with_the_reason_when_the_connection_does_not_work() throws Exception {
        sync.probes(new ProbeReport.Fails(Reason.of(ReasonCode.UNKNOWN_HOST, "api.example.com")));

        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("lonebro:test"))
                    .startsWith("Anslutningen acme fungerar inte. Adressen api.example.com finns inte i nätverket.");
        }
    }
}
