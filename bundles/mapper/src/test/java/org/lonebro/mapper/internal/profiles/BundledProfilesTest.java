// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;

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
    void a_wrong_line_is_named() {
        assertThatThrownBy(() -> ProfileFile.read("own", List.of("PHONE = sideways HR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own")
                .hasMessageContaining("sideways");
    }
}
