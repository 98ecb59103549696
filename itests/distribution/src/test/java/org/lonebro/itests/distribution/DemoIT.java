// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lonebro.simulator.KontekSimulator;

/** The distribution started as its user starts it: a process of its own, an empty data directory, no Maven. */
class DemoIT {
    private static final String IDENTITY_NUMBER = "(?<![0-9A-Za-z-])(19|20)?[0-9]{6}[-+]?[0-9]{4}(?![0-9A-Za-z])";

    @TempDir
    private Path data;

    @Test
    void imports_sends_a_saved_card_exports_and_has_nothing_to_import_the_second_time() throws Exception {
        Demo.Ending first = Demo.run(data, Map.of("demo.employees", "250"));
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output()).contains("records of people", "250 new", "6 of 6");
        assertThat(first.output())
                .contains(
                        "Kontek got PUT employees/1001 (200): streetAddress, telephoneNo",
                        "The card says \"Sent to Kontek\"")
                .contains("enters a new employee, 9001")
                .containsPattern("Kontek got POST employees \\(201\\): .*firstName.*lastName")
                .contains("Created in Kontek with status Vilande: 1");

        Demo.Ending second = Demo.run(data, Map.of("demo.employees", "250"));
        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(second.output())
                .as("the card is changed once more, and nobody is sent or created twice")
                .contains("Kontek got PUT employees/1001 (200): streetAddress, telephoneNo")
                .contains("Nothing to do: all 251 people are as agreed")
                .doesNotContain("enters a new employee", "Kontek got POST");
    }

    @Test
    void takes_any_server_that_speaks_the_contract() throws Exception {
        try (KontekSimulator kontek = KontekSimulator.builder().employees(30).start()) {
            Demo.Ending ending = Demo.run(
                    data,
                    Map.of(
                            "demo.kontek.url", kontek.baseUri().toString(),
                            "demo.kontek.version", "2",
                            "demo.kontek.company", kontek.companyId(),
                            "demo.kontek.key", kontek.credentials().apiKey(),
                            "demo.kontek.user", kontek.credentials().user(),
                            "demo.kontek.password", kontek.credentials().password()));

            assertThat(ending.exitCode()).as(ending.output()).isZero();
            assertThat(ending.output()).contains("30 new", "4 of 4").doesNotContain("5 of");
            assertThat(kontek.records().counts()).as("somebody's payroll").containsOnlyKeys("GET");
        }
    }

    @Test
    void says_what_to_mend_and_fails_when_nobody_answers() throws Exception {
        Demo.Ending ending = Demo.run(
                data,
                Map.of(
                        "demo.kontek.url", "http://127.0.0.1:9/api",
                        "demo.kontek.company", "100",
                        "demo.kontek.key", "key",
                        "demo.kontek.user", "user",
                        "demo.kontek.password", "marker-secret"));

        assertThat(ending.exitCode()).isNotZero();
        assertThat(ending.output()).contains("127.0.0.1:9").contains("Check the address");
        assertThat(ending.output()).doesNotContain("marker-secret", "Exception");
    }

    @Test
    void names_a_setting_that_is_wrong() throws Exception {
        Demo.Ending ending = Demo.run(data, Map.of("demo.employees", "many"));

        assertThat(ending.exitCode()).isNotZero();
        assertThat(ending.output()).contains("demo.employees");
    }

    @Test
    void keeps_personal_data_and_secrets_out_of_the_log() throws Exception {
        Demo.run(data, Map.of("demo.employees", "50"));

        String log = Files.readString(data.resolve("log/lonebro.log"));
        assertThat(log).contains("run=").doesNotContain("demo-key").doesNotContainPattern(IDENTITY_NUMBER);
    }
}
