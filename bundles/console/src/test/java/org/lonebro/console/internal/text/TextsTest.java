// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.PayForm;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;

class TextsTest {
    @Test
    void has_the_same_keys_and_gaps_in_both_languages() throws IOException {
        Properties english = file("console.properties");
        Properties swedish = file("console_sv.properties");

        assertThat(new TreeSet<>(swedish.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            for (int gap = 0; gap < 9; gap++) {
                assertThat(swedish.getProperty(key).contains("{" + gap + "}"))
                        .as("gap %d of %s", gap, key)
                        .isEqualTo(english.getProperty(key).contains("{" + gap + "}"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_read_with_its_gaps_filled(Language language) throws IOException {
        Texts texts = new Texts(language);

        for (String key : file("console.properties").stringPropertyNames()) {
            assertThat(texts.text(key, "a", "b", "c", "d", "e", "f"))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "''");
        }
    }

    static Stream<Enum<?>> constants() {
        return Stream.<Enum<?>[]>of(
                        RunState.values(),
                        ConnectionState.values(),
                        Flow.values(),
                        RunMode.values(),
                        RunTrigger.values(),
                        ReadReceipt.Proof.values(),
                        OperationKind.values(),
                        FieldAction.values(),
                        ConflictRule.values(),
                        DeliveryState.values(),
                        EmployeeField.values(),
                        EmploymentStatus.values(),
                        PayForm.values(),
                        EmploymentForm.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void has_a_word_for_every_constant(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertThat(new Texts(language).word(constant)).isNotBlank();
        }
    }

    @Test
    void speaks_swedish_to_swedes_and_english_to_others() {
        assertThat(Language.nearest(Locale.forLanguageTag("sv-FI"))).isEqualTo(Language.SWEDISH);
        assertThat(Language.nearest(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.tagged("fr")).isEmpty();
    }

    private static Properties file(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = Texts.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
