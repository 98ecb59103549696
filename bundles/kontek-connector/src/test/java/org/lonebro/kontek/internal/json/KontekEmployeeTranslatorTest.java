// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.kontek.internal.wire.WireTable;

class KontekEmployeeTranslatorTest {
    private static SourceEmployee read(WireTable table, String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return new KontekEmployeeTranslator(table).read(bytes, 0, bytes.length);
    }

    private static SourceEmployee read(String record) {
        return read(WireTable.standard(5), record);
    }

    @Test
    void a_member_that_is_absent_is_not_told_and_one_that_is_null_or_empty_is_told_as_empty() {
        SourceEmployee employee =
                read("{\"id\":\"1\",\"city\":null,\"streetAddress\":\"\",\"employmentPeriods\":[],\"status\":\" \"}");

        assertThat(employee.told())
                .containsExactlyInAnyOrder(
                        EmployeeField.EMPLOYMENT_NUMBER,
                        EmployeeField.CITY,
                        EmployeeField.STREET,
                        EmployeeField.STATUS,
                        EmployeeField.EMPLOYMENT_PERIODS,
                        EmployeeField.EMPLOYMENT_FORM);
        assertThat(employee.asWritten().fields()).containsExactly(EmployeeField.EMPLOYMENT_NUMBER);
    }

    @Test
    void periods_and_forms_keep_kontek_s_dates_order_and_words() {
        SourceEmployee employee = read(
                """
                {"employmentPeriods":[{"id":2,"startDate":"2016-01-01","endDate":null,"employmentType":"Tillsvidare"},
                 {"id":1,"startDate":"2013-01-31","endDate":"2014-12-31","employmentType":null}]}
                """);

        assertThat(employee.get(EmployeeField.EMPLOYMENT_PERIODS)).isEqualTo("2016-01-01..;2013-01-31..2014-12-31");
        assertThat(employee.get(EmployeeField.EMPLOYMENT_FORM)).isEqualTo("2016-01-01=Tillsvidare");
    }

    @Test
    void amounts_keep_every_digit() {
        SourceEmployee employee = read(
                """
                {"salaryFields":[{"id":"1","amount":9007199254740993.10,"date":"2024-01-01"},{"id":2,"amount":5},
                 {"id":"3","amount":null,"date":"2024-01-01"}],"weeklyWorkingHours":{"agreed":40,"actual":38.250}}
                """);

        assertThat(employee.get(EmployeeField.SALARY)).isEqualTo("2024-01-01|1|9007199254740993.10;|2|5");
        assertThat(employee.get(EmployeeField.WEEKLY_HOURS)).isEqualTo("38.250");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"8327-9,123,8327-9|123", "'',123,|123", "8327,'',8327|", "'','',-", "83|27,1,83/27|1"})
    void clearing_and_account_are_one_value(String clearing, String account, String expected) {
        SourceEmployee employee =
                read("{\"bankClearingNumber\":\"" + clearing + "\",\"bankAccountNumber\":\"" + account + "\"}");

        assertThat(employee.get(EmployeeField.BANK_ACCOUNT)).isEqualTo(expected);
        assertThat(employee.told()).containsExactly(EmployeeField.BANK_ACCOUNT);
    }

    @Test
    void the_country_s_name_stands_in_where_there_is_no_code() {
        assertThat(read("{\"country\":\"Sverige\",\"countryCode\":\"SE\"}").get(EmployeeField.COUNTRY))
                .isEqualTo("SE");
        assertThat(read("{\"country\":\"Sverige\",\"countryCode\":null}").get(EmployeeField.COUNTRY))
                .isEqualTo("Sverige");
    }

    @Test
    void a_person_works_as_agreed_where_nothing_else_is_said() {
        SourceEmployee employee = read("{\"weeklyWorkingHours\":{\"agreed\":40,\"actual\":null}}");

        assertThat(employee.get(EmployeeField.WEEKLY_HOURS)).isEqualTo("40");
    }

    @Test
    void working_hours_that_are_null_are_told_as_empty() {
        SourceEmployee employee = read("{\"weeklyWorkingHours\":null}");

        assertThat(employee.told()).containsExactly(EmployeeField.WEEKLY_HOURS);
        assertThat(employee.get(EmployeeField.WEEKLY_HOURS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"ssn\":{\"number\":\"850101-2384\"}};/ssn",
                "{\"ssn\":true};/ssn",
                "{\"weeklyWorkingHours\":40};/weeklyWorkingHours",
                "{\"employmentPeriods\":\"x\"};/employmentPeriods",
                "{\"employmentPeriods\":[7]};/employmentPeriods",
                "{\"salaryFields\":[{\"amount\":[1]}]};/salaryFields/amount"
            })
    void a_member_of_another_form_is_named_and_its_value_is_not(String record, String member) {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> read(record))
                .satisfies(e -> assertThat(e.reason().arguments()).containsExactly(member));
    }

    @Test
    void one_line_of_the_wire_table_moves_a_field() throws IOException {
        String lines = "field.PHONE = /contact/workPhone\nspelling.STATUS.A = Aktiv\nfield.CITY =\n";
        WireTable table = WireTable.overridden(5, new StringReader(lines));

        SourceEmployee employee =
                read(table, "{\"contact\":{\"workPhone\":\"070-1740605\"},\"status\":\"A\",\"city\":\"Lund\"}");

        assertThat(employee.get(EmployeeField.PHONE)).isEqualTo("070-1740605");
        assertThat(employee.get(EmployeeField.STATUS)).isEqualTo("Aktiv");
        assertThat(employee.told()).doesNotContain(EmployeeField.CITY);
    }
}
