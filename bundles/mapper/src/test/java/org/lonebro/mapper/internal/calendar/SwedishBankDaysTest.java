// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishBankDaysTest {
    private final SwedishBankDays days = new SwedishBankDays();

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2030-04-21",
        "2038-04-25",
        "2285-03-22"
    })
    void easter_is_where_the_almanac_has_it(LocalDate sunday) {
        assertThat(SwedishBankDays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026-01-05", "2026-01-07", "2026-05-22", "2026-10-30", "2026-12-23"})
    void an_ordinary_weekday_is_a_bank_day(LocalDate day) {
        assertThat(days.onOrBefore(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25, 2026-10-23", // a Sunday
        "2026-01-01, 2025-12-30", // New Year and its eve
        "2026-01-06, 2026-01-05",
        "2026-04-06, 2026-04-02", // Good Friday to Easter Monday
        "2026-05-01, 2026-04-30",
        "2026-05-14, 2026-05-13", // Ascension
        "2025-06-06, 2025-06-05",
        "2027-06-25, 2027-06-24", // midsummer's eve
        "2026-12-27, 2026-12-23", // Christmas
        "2026-12-31, 2026-12-30"
    })
    void a_day_when_banks_are_closed_moves_to_the_bank_day_before(LocalDate day, LocalDate bankDay) {
        assertThat(days.onOrBefore(day)).isEqualTo(bankDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 0, 2026-11-25",
        "2026-11-25, 3, 2026-11-20",
        "2026-10-25, 0, 2026-10-23",
        "2026-10-25, 1, 2026-10-22",
        "2026-12-28, 1, 2026-12-23",
        "2026-04-07, 2, 2026-04-01"
    })
    void bank_days_are_counted_backwards(LocalDate day, int bankDays, LocalDate result) {
        assertThat(days.before(day, bankDays)).isEqualTo(result);
    }

    @Test
    void refuses_to_count_forwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.before(LocalDate.of(2026, 11, 25), -1));
    }
}
