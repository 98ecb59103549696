// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.wire.WireTable;

class KontekRefusalTest {
    private static String told(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Answer answer = new Answer(422, true, bytes, bytes.length);
        return new KontekRefusal(WireTable.standard(5))
                .reason(answer)
                .arguments()
                .get(0);
    }

    private static String message(String field, String text) {
        return told("{\"messages\":[{\"field\":\"" + field + "\",\"text\":\"" + text + "\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Felaktigt personnummer;ssn: Felaktigt personnummer.",
                "850512-1239 är fel;ssn: **** är fel.",
                "8505121239 och 198505121239;ssn: **** och ****.",
                "850512+1239.;ssn: ****.",
                "1985 05 12 12 39;ssn: ****.",
                "konto 8327-9, 12 345 678 saknas;ssn: konto **** saknas.",
                "lön 35 000,00 kr;ssn: lön **** kr.",
                "timlön 145 kr;ssn: timlön **** kr.",
                "lön 35.000:-;ssn: lön ****:-.",
                "Högst 200 tecken;ssn: Högst 200 tecken.",
                "anna.ek@example.se finns;ssn: **** finns.",
                "٨٥٠٥١٢١٢٣٩;ssn: ****."
            })
    void kontek_s_own_words_without_anybody_s_numbers(String text, String told) {
        assertThat(message("ssn", text)).isEqualTo(told);
    }

    @Test
    void several_messages_are_told_together_and_cut_before_they_are_long() {
        assertThat(told("{\"messages\":[{\"field\":\"a\",\"text\":\"Ett\"},{\"text\":\"Två\"},{\"field\":\"c\"}]}"))
                .isEqualTo("a: Ett; Två; c.");
        assertThat(message("a", "x".repeat(5_000))).hasSizeLessThan(210);
        assertThat(message("850512-1239", "rad\\nbruten")).isEqualTo("rad bruten.");
    }

    @Test
    void an_answer_that_says_nothing_is_told_by_its_code() {
        assertThat(told("")).isEqualTo("HTTP 422.");
        assertThat(told("<html>")).isEqualTo("HTTP 422.");
        assertThat(told("{\"messages\":\"nej\"}")).isEqualTo("HTTP 422.");
        assertThat(told("{\"messages\":[]}")).isEqualTo("HTTP 422.");
    }
}
