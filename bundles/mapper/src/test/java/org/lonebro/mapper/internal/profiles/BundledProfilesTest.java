// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.PeriodEnds;

class BundledProfilesTest {
    private final BundledProfiles profiles = new BundledProfiles();

    @Test
    void there_are_two_profiles() {
        assertThat(profiles.names()).containsExactlyInAnyOrder("complete", "evity");
        assertThat(profiles.named("other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "evity"})
    void what_a_new_card_needs_flows_inwards_and_what_hurts_is_asked_about(String name) {
        FieldRules rules = profiles.named(name).orElseThrow();

        assertThat(rules.profile()).isEqualTo(name);
        assertThat(rules.inwards())
                .contains(
                        EmployeeField.EMPLOYMENT_NUMBER,
                        EmployeeField.IDENTITY_NUMBER,
                        EmployeeField.FIRST_NAME,
                        EmployeeField.LAST_NAME,
                        EmployeeField.BANK_ACCOUNT,
                        EmployeeField.STATUS,
                        EmployeeField.EMPLOYMENT_PERIODS);
        assertThat(rules.outwards()).doesNotContain(EmployeeField.STATUS);
        assertThat(List.of(EmployeeField.IDENTITY_NUMBER, EmployeeField.BANK_ACCOUNT, EmployeeField.SALARY))
                .allSatisfy(field -> assertThat(rules.conflicts().get(field)).isEqualTo(ConflictRule.ASK));
    }

    @Test
    void complete_carries_every_field_inwards() {
        assertThat(profiles.named("complete").orElseThrow().inwards())
                .containsExactlyInAnyOrder(EmployeeField.values());
    }

    @Test
    void evity_carries_form_and_salary_outwards_only() {
        FieldRules evity = profiles.named("evity").orElseThrow();

        assertThat(evity.inwards()).doesNotContain(EmployeeField.EMPLOYMENT_FORM, EmployeeField.SALARY);
        assertThat(evity.outwards()).contains(EmployeeField.EMPLOYMENT_FORM, EmployeeField.SALARY);
    }

    @Test
    void complete_sends_the_same_in_every_outgoing_flow_last_days_too() {
        FieldRules complete = profiles.named("complete").orElseThrow();

        assertThat(complete.onSave()).isEqualTo(complete.outwards());
        assertThat(complete.onSave())
                .contains(EmployeeField.PHONE, EmployeeField.EMPLOYMENT_FORM, EmployeeField.SALARY);
        assertThat(complete.endsOnSave()).isEqualTo(PeriodEnds.SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYMENT_NUMBER, IMPORT EXPORT CARD",
        "FIRST_NAME, IMPORT EXPORT CARD",
        "LAST_NAME, IMPORT EXPORT CARD",
        "PHONE, IMPORT CARD",
        "WORK_EMAIL, IMPORT EXPORT CARD",
        "IDENTITY_NUMBER, IMPORT EXPORT CARD",
        "CARE_OF, IMPORT EXPORT CARD",
        "STREET, IMPORT EXPORT CARD",
        "POSTAL_CODE, IMPORT EXPORT CARD",
        "CITY, IMPORT EXPORT CARD",
        "COUNTRY, IMPORT EXPORT CARD",
        "BANK_ACCOUNT, IMPORT EXPORT CARD",
        "STATUS, IMPORT",
        "EMPLOYMENT_PERIODS, IMPORT EXPORT CARD",
        "WEEKLY_HOURS, IMPORT",
        "EMPLOYMENT_FORM, EXPORT",
        "SALARY, EXPORT",
        "PAY_FORM, ''"
    })
    void evity_is_what_was_promised(EmployeeField field, String flows) {
        FieldRules evity = profiles.named("evity").orElseThrow();

        assertThat(Stream.of(Flow.IMPORT, Flow.EXPORT, Flow.CARD)
                        .filter(flow -> evity.carried(flow).contains(field))
                        .map(Flow::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(flows);
        assertThat(evity.endsOnSave()).isEqualTo(PeriodEnds.LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHONE = sideways HR",
                "PHONE = in NOBODY",
                "FAX = in HR",
                "PHONE in HR",
                "PHONE =",
                "ENDS_ON_SAVE = FORGOTTEN"
            })
    void a_wrong_line_is_named(String row) {
        assertThatThrownBy(() -> ProfileFile.read("own", List.of(row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own")
                .hasMessageContaining(row);
    }
}
