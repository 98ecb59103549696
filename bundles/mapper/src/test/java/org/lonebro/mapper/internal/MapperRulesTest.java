// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.Normaliser;

class MapperRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Normaliser.class,
                EmployeeMatcher.class,
                EmployeePlanner.class,
                FieldProfiles.class,
                BankDays.class
            })
    void a_plain_classpath_finds_each_service_once(Class<?> service) {
        assertThat(ServiceLoader.load(service)).hasSize(1);
    }

    @Test
    void the_rules_version_names_tables_and_library() {
        assertThat(MapperRules.standard().normaliser().rulesVersion())
                .contains("clearing=2024-02-22/", "country=SE", "libphonenumber=9.")
                .isEqualTo(MapperRules.standard().normaliser().rulesVersion());
    }

    @Test
    void a_newer_clearing_table_is_used_and_changes_the_rules_version() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "# edition: 2026-01-01\n9000;9009;New Bank;2;1\n");
        MapperRules rules = MapperRules.of(choices(Optional.of(table), Optional.empty()));

        assertThat(findings(rules, EmployeeField.BANK_ACCOUNT, "9000|2236067977"))
                .isEmpty();
        assertThat(findings(rules, EmployeeField.BANK_ACCOUNT, "9180|2236067977"))
                .contains("BANK_CLEARING_UNKNOWN", "2026-01-01");
        assertThat(rules.normaliser().rulesVersion())
                .isNotEqualTo(MapperRules.standard().normaliser().rulesVersion());
    }

    @Test
    void a_customers_own_words_for_employment_forms_win() throws IOException {
        Path words = Files.writeString(folder.resolve("forms.csv"), "Timanställd;FIXED_TERM\nPraktik;PROBATION\n");
        MapperRules rules = MapperRules.of(choices(Optional.empty(), Optional.of(words)));

        String forms = rules.normaliser()
                .normalise(
                        People.annaWith(
                                EmployeeField.EMPLOYMENT_FORM,
                                "2018-01-01=timanställd;2019-01-01=praktik;2020-01-01=Fast"),
                        TODAY)
                .employee()
                .get(EmployeeField.EMPLOYMENT_FORM);

        assertThat(forms).isEqualTo("2018-01-01=FIXED_TERM;2019-01-01=PROBATION;2020-01-01=PERMANENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9000;9009;New Bank;2",
                "9000;9009;New Bank;3;1",
                "9009;9000;New Bank;1;1",
                "9000;9009;A;1;1\n9005;9005;B;1;1",
                "9000;x;New Bank;1;1",
                "# only a comment"
            })
    void a_wrong_clearing_table_is_refused_with_the_settings_name(String rows) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), rows);

        assertThatThrownBy(() -> MapperRules.of(choices(Optional.of(table), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("clearingTableFile: ");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Path words = Files.write(folder.resolve("forms.csv"), "Säsong;SEASONAL".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> MapperRules.of(choices(Optional.empty(), Optional.of(words))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("employmentFormFile: ");
    }

    @Test
    void a_missing_file_is_refused_with_the_settings_name() {
        assertThatThrownBy(() -> MapperRules.of(choices(Optional.of(folder.resolve("none.csv")), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("clearingTableFile: ");
        assertThatThrownBy(() -> MapperRules.of(choices(Optional.empty(), Optional.of(folder.resolve("none.csv")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("employmentFormFile: ");
    }

    @Test
    void a_wrong_country_or_full_time_is_refused_with_the_settings_name() {
        assertThatThrownBy(() -> MapperRules.of(
                        new RuleChoices("Sverige", Optional.empty(), Optional.empty(), BigDecimal.valueOf(40))))
                .hasMessageStartingWith("defaultCountry: ");
        assertThatThrownBy(() ->
                        MapperRules.of(new RuleChoices("SE", Optional.empty(), Optional.empty(), BigDecimal.ZERO)))
                .hasMessageStartingWith("fullTimeWeeklyHours: ");
    }

    private static String findings(MapperRules rules, EmployeeField field, String text) {
        var findings = rules.normaliser()
                .normalise(People.annaWith(field, text), TODAY)
                .findings();
        return findings.isEmpty() ? "" : findings.toString();
    }

    private static RuleChoices choices(Optional<Path> clearing, Optional<Path> forms) {
        return new RuleChoices("SE", clearing, forms, BigDecimal.valueOf(40));
    }
}
