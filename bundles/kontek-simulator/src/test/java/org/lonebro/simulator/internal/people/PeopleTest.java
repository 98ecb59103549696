// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lonebro.simulator.internal.json.Json;

class PeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<ObjectNode> people(long seed, int count, int problems) {
        return new People(seed, count, problems, TODAY)
                .records().stream().map(Json::own).limit(count).toList();
    }

    @Test
    void the_same_seed_and_count_give_the_same_bytes() {
        assertThat(new People(3, 300, 10, TODAY).records())
                .containsExactlyElementsOf(new People(3, 300, 10, TODAY).records());
    }

    @Test
    void a_larger_register_begins_with_the_same_people() {
        assertThat(new People(3, 300, 0, TODAY).records().subList(0, 100))
                .containsExactlyElementsOf(new People(3, 100, 0, TODAY).records());
    }

    @Test
    void another_seed_gives_other_people() {
        assertThat(people(1, 1, 0)).isNotEqualTo(people(2, 1, 0));
    }

    @Test
    void the_language_of_the_machine_makes_no_difference() {
        List<byte[]> here = new People(1, 50, 0, TODAY).records();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));

            assertThat(new People(1, 50, 0, TODAY).records()).containsExactlyElementsOf(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_kind_of_life_is_among_twenty_people() {
        List<ObjectNode> people = people(1, 20, 0);

        assertThat(people).extracting(person -> person.path("status").asText()).contains("Aktiv", "Vilande", "Slutat");
        assertThat(people).extracting(person -> person.path("payForm").asText()).contains("Månadslön", "Timlön");
        assertThat(people)
                .extracting(person -> person.path("employmentPeriods").size())
                .contains(1, 2, 3);
    }

    @Test
    void identity_numbers_are_unique_have_right_check_digits_and_end_when_the_test_series_ends() {
        List<String> numbers = IntStream.range(0, 60_000)
                .mapToObj(index -> IdentityNumbers.numberOf(index, 7))
                .filter(OptionalLong::isPresent)
                .map(number -> IdentityNumbers.shown(number.getAsLong(), TODAY))
                .toList();

        assertThat(numbers).hasSizeBetween(48_000, 49_999).doesNotHaveDuplicates();
        assertThat(numbers.stream().filter(number -> !hasRightCheckDigit(number)))
                .isEmpty();
        assertThat(numbers).anyMatch(number -> number.charAt(4) >= '6');
    }

    @Test
    void bank_accounts_are_of_many_kinds_and_pass_their_check() {
        List<ObjectNode> people = people(1, 2_000, 0);

        assertThat(people)
                .allMatch(person -> AccountCheck.passes(
                        person.path("bankClearingNumber").asText(),
                        person.path("bankAccountNumber").asText()));
        Set<Character> banks = people.stream()
                .map(person -> person.path("bankClearingNumber").asText().charAt(0))
                .collect(Collectors.toSet());
        assertThat(banks).contains('1', '3', '4', '5', '6', '7', '8', '9');
    }

    @Test
    void periods_of_good_people_never_overlap() {
        assertThat(people(1, 2_000, 0)).allMatch(person -> gaps(person.path("employmentPeriods")));
    }

    @Test
    void phone_numbers_and_mail_domains_are_those_kept_for_fiction() {
        assertThat(people(1, 500, 0)).allSatisfy(person -> {
            assertThat(person.path("telephoneNo").asText()).matches("070-17406(0[5-9]|[1-9]\\d)");
            assertThat(person.path("emailAddressWork").asText()).matches("[a-z0-9.]+@example\\.se");
            assertThat(person.path("postalCode").asText()).matches("[1-9]\\d\\d \\d\\d");
        });
    }

    @Test
    void problems_are_the_last_people_and_of_every_kind() {
        List<ObjectNode> people = people(1, 100, 4);

        assertThat(people.subList(0, 96))
                .allMatch(person -> person.path("firstName").isTextual());
        List<ObjectNode> bad = people.subList(96, 100);
        assertThat(bad).anyMatch(person -> person.path("firstName").isNull());
        assertThat(bad)
                .anyMatch(person -> person.path("bankAccountNumber").asText().contains("A"));
        assertThat(bad).anyMatch(person -> !gaps(person.path("employmentPeriods")));
        assertThat(bad)
                .anyMatch(person -> !hasRightCheckDigit(person.path("ssn").asText()));
    }

    @Test
    void larger_registers_carry_two_records_left_by_a_change_of_category() {
        List<String> renamed = new People(1, 200, 0, TODAY)
                .records().stream()
                        .map(record -> new String(record, StandardCharsets.UTF_8))
                        .filter(text -> text.startsWith("{\"id\":\"XXX_"))
                        .toList();

        assertThat(renamed).hasSize(2).allMatch(text -> text.contains("\"status\":\"Slutat\""));
    }

    private static boolean hasRightCheckDigit(String shown) {
        String digits = shown.substring(0, 6) + shown.substring(7, 10);
        return CheckDigits.modulus10(digits) == shown.charAt(10) - '0';
    }

    private static boolean gaps(JsonNode periods) {
        for (JsonNode one : periods) {
            for (JsonNode other : periods) {
                boolean before = one.path("endDate")
                                .asText("9999")
                                .compareTo(other.path("startDate").asText())
                        < 0;
                boolean after = other.path("endDate")
                                .asText("9999")
                                .compareTo(one.path("startDate").asText())
                        < 0;
                if (one != other && !before && !after) {
                    return false;
                }
            }
        }
        return true;
    }
}
