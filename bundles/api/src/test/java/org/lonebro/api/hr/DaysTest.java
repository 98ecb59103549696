// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void every_day_of_a_leap_year_reads_as_the_platform_reads_it() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            assertThat(Days.parse(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-1-10",
                "20x4-01-10",
                "2024/01/10"
            })
    void what_is_no_day_is_refused_as_the_platform_does(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
