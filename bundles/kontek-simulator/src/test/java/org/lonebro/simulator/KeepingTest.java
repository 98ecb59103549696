// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
    @TempDir
    private Path directory;

    @Test
    void a_kept_register_is_byte_for_byte_what_it_was_before_the_stop() {
        String before;
        try (KontekSimulator first = start()) {
            first.change("1001", employee -> employee.put("city", "Åre"));
            first.add(Map.of("id", "2001", "firstName", "Åsa", "lastName", "Ny"));
            first.remove("1002");
            before = people(first);
        }

        try (KontekSimulator second = start()) {
            assertThat(people(second)).isEqualTo(before).contains("Åre", "2001").doesNotContain("\"1002\"");
        }
    }

    @Test
    void a_period_that_comes_after_the_restart_gets_an_id_nobody_had() {
        List<Object> ids = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            try (KontekSimulator simulator = start()) {
                String period = "{\"startDate\":\"20" + (31 + start) + "-01-01\",\"endDate\":\"20" + (31 + start)
                        + "-06-30\",\"employmentType\":\"Vikariat\"}";
                simulator.change("1001", employee -> employee.put("employmentPeriods", List.of()));
                new Caller(simulator, 5).put("1001", "{\"employmentPeriods\":[" + period + "]}");
                List<?> periods =
                        (List<?>) simulator.employee("1001").orElseThrow().get("employmentPeriods");
                ids.add(((Map<?, ?>) periods.get(0)).get("id"));
            }
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
    }

    private KontekSimulator start() {
        return KontekSimulator.builder()
                .employees(5)
                .keptIn(directory.resolve("people.jsonl"))
                .start();
    }

    private static String people(KontekSimulator simulator) {
        return new Caller(simulator, 5).list(1, 100).text();
    }
}
