// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.People;

class RecordNormaliserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RecordNormaliser normaliser = new RecordNormaliser();

    @Test
    void every_field_gets_its_normal_form() {
        NormalisedEmployee anna = normaliser.normalise(People.told(People.annaAsWritten()), TODAY);

        Map<EmployeeField, String> expected = People.annaAsWritten();
        expected.put(EmployeeField.IDENTITY_NUMBER, "194511184758");
        expected.put(EmployeeField.PHONE, "+46701740605");
        expected.put(EmployeeField.WORK_EMAIL, "Anna.Astrom@example.com");
        expected.put(EmployeeField.POSTAL_CODE, "123 45");
        expected.put(EmployeeField.COUNTRY, "SE");
        expected.put(EmployeeField.STATUS, "ACTIVE");
        expected.put(EmployeeField.EMPLOYMENT_PERIODS, "2018-01-01..2019-06-30;2020-01-01..");
        expected.put(EmployeeField.EMPLOYMENT_FORM, "2018-01-01=SUBSTITUTE;2020-01-01=PERMANENT");
        expected.put(EmployeeField.WEEKLY_HOURS, "38.25");
        expected.put(EmployeeField.PAY_FORM, "MONTHLY");
        expected.put(EmployeeField.SALARY, "2023-01-01|1|33500.50;2024-01-01|1|35000.00");
        assertThat(anna.findings()).isEmpty();
        for (EmployeeField field : EmployeeField.values()) {
            assertThat(anna.employee().get(field)).as(field.name()).isEqualTo(expected.get(field));
        }
        assertThat(anna.known()).containsExactlyInAnyOrder(EmployeeField.values());
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_NUMBER, 451118-4759, IDENTITY_CHECK_DIGIT, REJECTED",
        "IDENTITY_NUMBER, 000101-T220, IDENTITY_INTERIM, REJECTED",
        "BANK_ACCOUNT, 9180|2236067978, BANK_CHECK_DIGIT, REJECTED",
        "BANK_ACCOUNT, |2236067977, BANK_CLEARING_MISSING, REJECTED",
        "BANK_ACCOUNT, 9180|, BANK_ACCOUNT_MISSING, REJECTED",
        "BANK_ACCOUNT, 9180|0000000000, BANK_ACCOUNT_ZERO, REJECTED",
        "EMPLOYMENT_PERIODS, 2024-13-01.., PERIOD_FORMAT, REJECTED",
        "EMPLOYMENT_PERIODS, 2024-02-01..2024-01-01, PERIOD_END_BEFORE_START, REJECTED",
        "EMPLOYMENT_PERIODS, 2024-01-01..;2025-01-01.., PERIOD_OPEN_NOT_LAST, REJECTED",
        "EMPLOYMENT_PERIODS, 2024-01-01..2025-01-01;2025-01-01.., PERIODS_OVERLAP, REJECTED",
        "PHONE, saknas, PHONE_UNREADABLE, LEFT_OUT",
        "WORK_EMAIL, anna, EMAIL_INVALID, LEFT_OUT",
        "POSTAL_CODE, 1234, POSTAL_CODE_INVALID, LEFT_OUT",
        "COUNTRY, Sverje, COUNTRY_UNKNOWN, LEFT_OUT",
        "STATUS, Pausad, STATUS_UNKNOWN, LEFT_OUT",
        "EMPLOYMENT_FORM, 2020-01-01=Konsult;2018-01-01=Vikariat, FORM_UNMAPPED, LEFT_OUT",
        "PAY_FORM, Ackord, PAY_FORM_UNKNOWN, LEFT_OUT",
        "WEEKLY_HOURS, 169, HOURS_INVALID, LEFT_OUT",
        "WEEKLY_HOURS, 1e9, HOURS_INVALID, LEFT_OUT",
        "SALARY, 2024-01-01|1|35000.125, AMOUNT_INVALID, LEFT_OUT",
        "SALARY, 2024-01-01|1|35.000, AMOUNT_AMBIGUOUS, LEFT_OUT"
    })
    void an_unusable_value_is_found_and_not_used(EmployeeField field, String text, ReasonCode code, Severity severity) {
        NormalisedEmployee anna = normaliser.normalise(People.annaWith(field, text), TODAY);

        assertThat(anna.findings())
                .extracting(Finding::field, finding -> finding.reason().code(), Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code, severity));
        assertThat(anna.known()).doesNotContain(field).hasSize(EmployeeField.values().length - 1);
        assertThat(anna.employee().get(field)).isNull();
        assertThat(anna.rejected()).isEqualTo(severity == Severity.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "BANK_ACCOUNT, 9000|1234567, 9000|1234567, BANK_CLEARING_UNKNOWN, WARNING",
        "PHONE, 701740605, +46701740605, PHONE_UNUSUAL, NOTICE",
        "IDENTITY_NUMBER, 192004912388, 192004912388, IDENTITY_IMPOSSIBLE_DAY, NOTICE"
    })
    void a_doubtful_value_is_used_and_found(
            EmployeeField field, String text, String normal, ReasonCode code, Severity severity) {
        NormalisedEmployee anna = normaliser.normalise(People.annaWith(field, text), TODAY);

        assertThat(anna.findings())
                .extracting(Finding::field, finding -> finding.reason().code(), Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code, severity));
        assertThat(anna.employee().get(field)).isEqualTo(normal);
        assertThat(anna.rejected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYMENT_NUMBER, NUMBER_MISSING, REJECTED",
        "FIRST_NAME, NAME_MISSING, REJECTED",
        "LAST_NAME, NAME_MISSING, REJECTED",
        "IDENTITY_NUMBER, IDENTITY_MISSING, NOTICE"
    })
    void an_empty_field_that_should_not_be_empty_is_found(EmployeeField field, ReasonCode code, Severity severity) {
        NormalisedEmployee anna = normaliser.normalise(People.annaWith(field, " "), TODAY);

        assertThat(anna.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.reason().code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }

    @Test
    void a_field_left_out_is_unknown_and_a_field_told_empty_is_known_to_be_empty() {
        Map<EmployeeField, String> written = new EnumMap<>(EmployeeField.class);
        written.put(EmployeeField.CITY, "Umeå");
        FieldValues values = People.values(written);
        SourceEmployee source = new SourceEmployee(values, java.util.Set.of(EmployeeField.CITY, EmployeeField.STREET));

        NormalisedEmployee normal = normaliser.normalise(source, TODAY);

        assertThat(normal.known()).containsExactlyInAnyOrder(EmployeeField.CITY, EmployeeField.STREET);
        assertThat(normal.employee().get(EmployeeField.STREET)).isNull();
        assertThat(normal.findings()).isEmpty();
    }

    @Test
    void a_name_of_five_megabytes_is_refused_by_its_length_alone() {
        NormalisedEmployee anna =
                normaliser.normalise(People.annaWith(EmployeeField.FIRST_NAME, "a".repeat(5_000_000)), TODAY);

        assertThat(anna.findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly(ReasonCode.TEXT_TOO_LONG);
        assertThat(anna.rejected()).isTrue();
    }

    @Test
    void a_foreign_postal_code_is_measured_by_its_own_country() {
        Map<EmployeeField, String> anna = People.annaAsWritten();
        anna.put(EmployeeField.COUNTRY, "Norge");
        anna.put(EmployeeField.POSTAL_CODE, "0150");

        assertThat(normaliser.normalise(People.told(anna), TODAY).employee().get(EmployeeField.POSTAL_CODE))
                .isEqualTo("0150");
    }

    @Test
    void a_postal_code_in_an_unknown_country_is_not_measured_by_swedish_rules() {
        Map<EmployeeField, String> anna = People.annaAsWritten();
        anna.put(EmployeeField.COUNTRY, "Atlantis");
        anna.put(EmployeeField.POSTAL_CODE, "ab 1");

        NormalisedEmployee normal = normaliser.normalise(People.told(anna), TODAY);

        assertThat(normal.employee().get(EmployeeField.POSTAL_CODE)).isEqualTo("AB 1");
        assertThat(normal.findings()).extracting(Finding::field).containsExactly(EmployeeField.COUNTRY);
    }

    @Test
    void no_finding_carries_an_identity_number_an_account_or_a_salary() {
        Map<EmployeeField, String> anna = People.annaAsWritten();
        anna.put(EmployeeField.IDENTITY_NUMBER, "451118-4759");
        anna.put(EmployeeField.BANK_ACCOUNT, "9180|2236067978");
        anna.put(EmployeeField.SALARY, "2024-01-01|1|98765.432");
        anna.put(EmployeeField.EMPLOYMENT_FORM, "2020-01-01=451118-4758");

        List<Finding> findings = normaliser.normalise(People.told(anna), TODAY).findings();

        assertThat(findings).hasSize(4);
        assertThat(findings.toString()).doesNotContain("4759", "4758", "2236067978", "98765");
    }

    @Test
    void a_fault_of_one_field_does_not_touch_the_others() {
        FieldValues whole = normaliser
                .normalise(People.told(People.annaAsWritten()), TODAY)
                .employee()
                .values();

        FieldValues rest = normaliser
                .normalise(People.annaWith(EmployeeField.PHONE, "saknas"), TODAY)
                .employee()
                .values();

        assertThat(rest).isEqualTo(whole.with().set(EmployeeField.PHONE, null).build());
    }
}
