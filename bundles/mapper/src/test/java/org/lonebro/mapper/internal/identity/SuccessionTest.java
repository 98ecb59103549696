// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;

class SuccessionTest {
    @ParameterizedTest
    @CsvSource({
        // the first person, the second, whether they may be one
        "194511184758, Anna, Berg, 194511184758, Anna, Berg, true",
        "194511784756, Anna, Berg, 194511184758, Anna, Berg, true",
        "194511784756, Berg, Anna, 194511184758, anna, BERG, true",
        "194511784756, Anna, Berg, 194511184758, Anna, Bergh, false",
        "194511102388, Anna, Berg, 194511184758, Anna, Berg, false",
        // a birth date that nobody knows, or that there is not
        "194500604751, Anna, Berg, 194500604751, Anna, Berg, false",
        "194502904751, Anna, Berg, 194502904751, Anna, Berg, false",
        // nothing to compare
        ", Anna, Berg, 194511184758, Anna, Berg, false",
        "194511784756, , Berg, 194511184758, , Berg, false"
    })
    void a_number_may_succeed_another_if_names_and_birth_date_agree(
            @Nullable String number,
            @Nullable String first,
            String last,
            String otherNumber,
            @Nullable String otherFirst,
            String otherLast,
            boolean likely) {
        Employee one = person(number, first, last);
        Employee other = person(otherNumber, otherFirst, otherLast);

        assertThat(Succession.isLikely(one, other)).isEqualTo(likely);
        assertThat(Succession.isLikely(other, one)).isEqualTo(likely);
    }

    private static Employee person(@Nullable String number, @Nullable String first, String last) {
        return new Employee(FieldValues.builder()
                .set(EmployeeField.IDENTITY_NUMBER, number)
                .set(EmployeeField.FIRST_NAME, first)
                .set(EmployeeField.LAST_NAME, last)
                .build());
    }
}
