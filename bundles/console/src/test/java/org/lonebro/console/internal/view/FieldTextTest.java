// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.console.internal.text.Language;
import org.lonebro.console.internal.text.Texts;

class FieldTextTest {
    private final FieldText fields = new FieldText(new Texts(Language.SWEDISH));

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_NUMBER, 199211232385, 19921123-****",
        "IDENTITY_NUMBER, 921123-2385, 921123-****",
        "IDENTITY_NUMBER, 921123+2385, 921123+****",
        "IDENTITY_NUMBER, 19921123-23855, ****",
        "IDENTITY_NUMBER, x199211232385, ****",
        "BANK_ACCOUNT, 8327-9|3456789, 8327 ****",
        "BANK_ACCOUNT, 5000|7654321, 5000 ****",
        "BANK_ACCOUNT, 50007654321, ****",
        "SALARY, 2024-01-01|1|35000.00, ****"
    })
    void masks_what_is_private(EmployeeField field, String value, String shown) {
        assertThat(fields.value(field, value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(EmployeeField.class)
    void shows_no_masked_field_whatever_it_holds(EmployeeField field) {
        String odd = "odd value";

        assertThat(fields.value(field, odd)).isEqualTo(field.masked() ? "****" : odd);
        assertThat(fields.value(field, null)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, DORMANT, vilande",
        "STATUS, Aktiv, Aktiv",
        "PAY_FORM, HOURLY, timlön",
        "EMPLOYMENT_PERIODS, 2013-01-31..2014-12-31;2016-01-01.., '2013-01-31..2014-12-31, 2016-01-01..'",
        "EMPLOYMENT_FORM, 2013-01-31=PERMANENT;2016-01-01=FIXED_TERM, '2013-01-31=tillsvidare, 2016-01-01=visstid'"
    })
    void says_the_words_of_the_language(EmployeeField field, String value, String shown) {
        assertThat(fields.value(field, value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(EmployeeField.class)
    void is_understood_by_what_it_offers(EmployeeField field) {
        for (Language language : Language.values()) {
            String label = new FieldText(new Texts(language)).label(field);
            assertThat(FieldText.meant(label)).contains(field);
        }
        assertThat(FieldText.meant(field.name())).contains(field);
    }

    @Test
    void offers_every_field() {
        assertThat(fields.choices().split(", ")).hasSize(EmployeeField.values().length);
    }
}
