// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.mapper.internal.People;
import org.lonebro.mapper.internal.vectors.JsonText;
import org.lonebro.mapper.internal.vectors.VectorFiles;

/** A value in normal form is its own normal form: else what HR gives back would look changed every morning. */
class NormalFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long SEED = 20_261_122L;
    private static final RecordNormaliser NORMALISER = new RecordNormaliser();

    static Stream<Arguments> sets() {
        return Stream.of(
                Arguments.of("identity", EmployeeField.IDENTITY_NUMBER),
                Arguments.of("bankaccount", EmployeeField.BANK_ACCOUNT),
                Arguments.of("phone", EmployeeField.PHONE),
                Arguments.of("country", EmployeeField.COUNTRY),
                Arguments.of("email", EmployeeField.WORK_EMAIL),
                Arguments.of("name", EmployeeField.LAST_NAME));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_vector_keeps_its_normal_form(String set, EmployeeField field) {
        for (String input : VectorFiles.good(set)) {
            keepsItsNormalForm(Map.of(field, JsonText.unescaped(input)));
        }
    }

    @Test
    void every_postal_code_of_the_vectors_keeps_its_normal_form() {
        for (String input : VectorFiles.good("postalcode")) {
            int bar = input.indexOf('|');
            keepsItsNormalForm(Map.of(
                    EmployeeField.COUNTRY,
                    input.substring(0, bar),
                    EmployeeField.POSTAL_CODE,
                    input.substring(bar + 1)));
        }
    }

    @Test
    void every_period_form_and_salary_of_the_vectors_keeps_its_normal_form() {
        for (String input : VectorFiles.good("period")) {
            keepsItsNormalForm(Map.of(EmployeeField.EMPLOYMENT_PERIODS, input.replaceAll("@.*", "")));
        }
        for (String input : VectorFiles.good("amount")) {
            keepsItsNormalForm(Map.of(EmployeeField.SALARY, "2024-01-01|1|" + input));
        }
        for (String input : VectorFiles.good("employment")) {
            keepsItsNormalForm(Map.of(EmployeeField.EMPLOYMENT_FORM, "2024-01-01=" + input));
        }
    }

    @Test
    void anna_keeps_her_normal_form() {
        keepsItsNormalForm(People.annaAsWritten());
    }

    @Test
    void any_text_at_all_is_read_without_failing_and_keeps_its_normal_form() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            EmployeeField field = EmployeeField.values()[random.nextInt(EmployeeField.values().length)];
            String text = random.nextBoolean()
                    ? noise(random)
                    : damaged(People.annaAsWritten().get(field), random);
            keepsItsNormalForm(Map.of(field, text));
        }
    }

    @Test
    void the_order_of_a_lists_entries_changes_nothing() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            Map<EmployeeField, String> anna = People.annaAsWritten();
            NormalisedEmployee before = NORMALISER.normalise(People.told(anna), TODAY);
            anna.replaceAll((field, text) -> shuffled(text, random));
            assertThat(NORMALISER.normalise(People.told(anna), TODAY))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(before);
        }
    }

    private static void keepsItsNormalForm(Map<EmployeeField, String> written) {
        NormalisedEmployee once = NORMALISER.normalise(People.toldOnly(written), TODAY);
        NormalisedEmployee twice = NORMALISER.normalise(
                new org.lonebro.api.hr.SourceEmployee(once.employee().values(), once.known()), TODAY);
        assertThat(twice.employee()).as("seed %d: %s", SEED, written).isEqualTo(once.employee());
        for (EmployeeField field : once.employee().values().fields()) {
            assertThat(twice.employee().get(field))
                    .as("seed %d: %s", SEED, written)
                    .isEqualTo(once.employee().get(field));
        }
    }

    private static String noise(Random random) {
        String signs = "0123456789ABCabcåäö-+.,;|=/: @\u0000\u00a0\u00ad\u200b\u0301\u030a\ud800\u2003\u1e69\ufeff";
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, noise(random).charAt(0));
                case 1 -> damaged.insert(at, noise(random).charAt(0));
                default -> damaged.append(noise(random).charAt(0));
            }
        }
        return damaged.toString();
    }

    private static String shuffled(String list, Random random) {
        List<String> entries = new ArrayList<>(Arrays.asList(list.split(";")));
        Collections.shuffle(entries, random);
        return String.join(";", entries);
    }
}
