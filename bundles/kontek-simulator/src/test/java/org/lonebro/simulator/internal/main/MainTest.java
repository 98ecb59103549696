// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.simulator.KontekSimulator;

class MainTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    private Optional<KontekSimulator> start(String... arguments) {
        return Main.start(arguments, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void says_where_it_is_and_how_to_call_it() {
        try (KontekSimulator simulator =
                start("--port", "0", "--employees", "7", "--version", "3").orElseThrow()) {
            assertThat(said())
                    .contains(simulator.baseUri() + "/v3/companies/100/employees")
                    .contains("X-Api-Key", "/simulator/faults");
            assertThat(simulator.size()).isEqualTo(7);
        }
    }

    @Test
    void help_starts_nothing() {
        assertThat(start("--help")).isEmpty();
        assertThat(said()).contains("--employees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port x", "--colour red", "--seed", "--version 6", "--today tomorrow", "--problems 300", "8080"
            })
    void wrong_options_are_explained(String line) {
        assertThat(start(line.split(" "))).isEmpty();
        assertThat(said()).contains("--help");
    }

    @Test
    void several_companies_have_ids_counting_up_and_other_people() {
        try (KontekSimulator simulator = start(
                        "--port", "0", "--employees", "3", "--companies", "3", "--company", "700")
                .orElseThrow()) {
            assertThat(simulator.companyIds()).containsExactly("700", "701", "702");
        }
    }
}
