// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.AccountProtection.Mode;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldDirection;
import org.lonebro.api.sync.FieldRuleChange;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.settings.SecretReference;

class OutgoingConfigurationTest {
    private final Map<String, Object> set = new HashMap<>(Map.of(
            "customer", "42",
            "url", "https://kontek.example/api",
            "companyId", "100",
            "_apiKey", "key",
            "user", "lena",
            "_password", "secret"));

    private KontekSettings settings() {
        KontekConfiguration configuration = (KontekConfiguration) Proxy.newProxyInstance(
                KontekConfiguration.class.getClassLoader(),
                new Class<?>[] {KontekConfiguration.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
        return new ConfiguredSettings(configuration, new SecretReference(name -> null))
                .settings("org.lonebro.kontek~a");
    }

    private OutgoingSettings outgoing() {
        return settings().connection().outgoing();
    }

    private void complaint(String... parts) {
        assertThatIllegalArgumentException().isThrownBy(this::settings).satisfies(e -> assertThat(e.getMessage())
                .contains(parts));
    }

    @Test
    void what_is_not_set_is_standard() {
        assertThat(outgoing()).isEqualTo(OutgoingSettings.standard());
        assertThat(settings().inputTemplate()).isEmpty();
    }

    @Test
    void an_input_template_is_taken_as_written() {
        set.put("inputTemplate", " Tjänsteman ");

        assertThat(settings().inputTemplate()).isEqualTo("Tjänsteman");
    }

    @Test
    void a_field_rule_names_a_direction_a_conflict_rule_or_both() {
        set.put("fieldRules", new String[] {"PHONE = both HR", "salary=OUT", " CITY = ask ", ""});

        assertThat(outgoing().fieldChanges())
                .containsExactly(
                        new FieldRuleChange(EmployeeField.PHONE, FieldDirection.BOTH, ConflictRule.HR),
                        new FieldRuleChange(EmployeeField.SALARY, FieldDirection.OUT, null),
                        new FieldRuleChange(EmployeeField.CITY, null, ConflictRule.ASK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE = sideways", "PHONE = out both", "PHONE = HR ASK", "PHONE", "PHONE ="})
    void a_wrong_rule_says_what_is_allowed(String line) {
        set.put("fieldRules", new String[] {line});

        complaint("Setting fieldRules: ", line, "none, in, out, both", "HR, PAYROLL, ASK");
    }

    @Test
    void a_wrong_field_says_which_there_are() {
        set.put("fieldRules", new String[] {"FAX = out"});

        complaint("Setting fieldRules: ", "FAX = out", "PHONE", "SALARY");
    }

    @Test
    void status_and_number_keep_their_direction_and_a_field_has_one_line() {
        set.put("fieldRules", new String[] {"STATUS = both"});
        complaint("Setting fieldRules: ", "never goes out");
        set.put("fieldRules", new String[] {"EMPLOYMENT_NUMBER = none"});
        complaint("Setting fieldRules: ", "key");
        set.put("fieldRules", new String[] {"CITY = in", "CITY = HR"});
        complaint("Setting fieldRules: ", "CITY", "two lines");
    }

    @Test
    void an_account_waits_for_a_person_a_time_or_nothing() {
        set.put("accountProtection", "waiting");
        set.put("accountWaitingDays", 5);
        assertThat(outgoing().protection()).isEqualTo(new AccountProtection(Mode.WAITING_TIME, 5));

        set.put("accountWaitingDays", 0);
        complaint("Setting accountWaitingDays: ");

        set.put("accountProtection", "off");
        assertThat(outgoing().protection().mode()).isEqualTo(Mode.OFF);

        set.put("accountProtection", "maybe");
        complaint("Setting accountProtection: is approval, waiting or off");
    }

    @Test
    void a_pay_day_brings_tight_limits() {
        set.put("payDay", 25);
        set.put("tightEndsPeople", 0);

        assertThat(outgoing().payCalendar()).hasValueSatisfying(calendar -> {
            assertThat(calendar)
                    .extracting(PayCalendar::payDay, PayCalendar::cutOffBankDays, PayCalendar::guardDays)
                    .containsExactly(25, 3, 3);
            assertThat(calendar.tight().ends()).isEqualTo(new GuardLimit(0, 1));
            assertThat(calendar.tight().minimumReadPercent()).isEqualTo(95);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "payDay,32",
        "payDay,-1",
        "cutOffBankDays,-1",
        "guardDays,-1",
        "sendsAtOnce,0",
        "sendsAtOnce,65",
        "tightCreatesPercent,101",
        "tightMinimumReadPercent,101"
    })
    void a_number_out_of_range_names_its_setting(String setting, int number) {
        set.put("payDay", 25);
        set.put(setting, number);

        complaint("Setting ", setting);
    }
}
