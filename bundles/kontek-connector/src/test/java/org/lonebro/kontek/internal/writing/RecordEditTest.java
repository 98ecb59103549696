// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.tree.JsonTree;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.WireTable;

class RecordEditTest {
    private static final String PERIODS =
            """
            {"id":"1","employmentPeriods":[
             {"id":12,"startDate":"2024-02-01","endDate":null,"employmentType":"Tillsv.","quitReason":null,"x":1.50},
             {"id":11,"startDate":"2020-01-01","endDate":"2022-06-30","employmentType":"Vikariat","quitReason":"Slut"}]}
            """;

    private final FakeTime time = new FakeTime();

    private static Members tree(String json) {
        return JsonTree.object(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static String text(Members record) {
        return new String(JsonTree.bytes(record), StandardCharsets.UTF_8);
    }

    private String edited(WireTable wire, String json, Map<EmployeeField, @Nullable String> values)
            throws UnwritableException {
        FieldValues.Builder target = FieldValues.builder();
        values.forEach(target::set);
        EnumSet<EmployeeField> fields = EnumSet.copyOf(values.keySet());
        RecordEdit edit = new RecordEdit(wire, time);
        Members before = tree(json);
        return text(edit.sent(before, edit.edited(before, new Employee(target.build()), fields), fields));
    }

    private String edited(String json, EmployeeField field, @Nullable String value) throws UnwritableException {
        Map<EmployeeField, @Nullable String> values = new java.util.HashMap<>();
        values.put(field, value);
        return edited(WireTable.standard(5), json, values);
    }

    private void refused(ReasonCode code, String json, EmployeeField field, @Nullable String value) {
        assertThatExceptionOfType(UnwritableException.class)
                .isThrownBy(() -> edited(json, field, value))
                .satisfies(e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    @Test
    void version_5_sends_the_key_and_what_changed_others_the_whole_record() throws UnwritableException {
        String record = "{\"id\":\"1\",\"city\":\"Umeå\",\"big\":90071992547409931250.10,\"street\":null}";
        Map<EmployeeField, @Nullable String> city = Map.of(EmployeeField.CITY, "Åre");

        assertThat(edited(WireTable.standard(5), record, city)).isEqualTo("{\"id\":\"1\",\"city\":\"Åre\"}");
        assertThat(edited(WireTable.standard(4), record, city)).isEqualTo(record.replace("Umeå", "Åre"));
    }

    @Test
    void a_cleared_value_is_an_explicit_null_and_one_that_never_was_is_not_mentioned() throws UnwritableException {
        assertThat(edited("{\"id\":\"1\",\"careOfAddress\":\"c/o Ek\"}", EmployeeField.CARE_OF, null))
                .isEqualTo("{\"id\":\"1\",\"careOfAddress\":null}");
        assertThat(edited("{\"id\":\"1\",\"careOfAddress\":\"\"}", EmployeeField.CARE_OF, null))
                .isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void names_and_identity_number_are_never_cleared() {
        refused(ReasonCode.NAME_MISSING, "{\"id\":\"1\",\"lastName\":\"Ek\"}", EmployeeField.LAST_NAME, null);
        refused(
                ReasonCode.IDENTITY_MISSING,
                "{\"id\":\"1\",\"ssn\":\"850512-1239\"}",
                EmployeeField.IDENTITY_NUMBER,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "850512-1239,900118-2399",
        "8505121239,9001182399",
        "198505121239,199001182399",
        "19850512-1239,19900118-2399",
        "'',900118-2399"
    })
    void an_identity_number_is_written_in_the_form_that_stands_there(String now, String written)
            throws UnwritableException {
        assertThat(edited("{\"id\":\"1\",\"ssn\":\"" + now + "\"}", EmployeeField.IDENTITY_NUMBER, "199001182399"))
                .isEqualTo("{\"id\":\"1\",\"ssn\":\"" + written + "\"}");
    }

    @Test
    void who_turned_100_has_a_plus() throws UnwritableException {
        assertThat(edited("{\"id\":\"1\",\"ssn\":\"850512-1239\"}", EmployeeField.IDENTITY_NUMBER, "192501182399"))
                .contains("250118+2399");
        assertThat(edited("{\"id\":\"1\",\"ssn\":\"8505121239\"}", EmployeeField.IDENTITY_NUMBER, "192501182399"))
                .contains("250118+2399");
    }

    @Test
    void clearing_and_account_go_together_even_if_one_of_them_stays() throws UnwritableException {
        String now = "{\"id\":\"1\",\"bankClearingNumber\":\"8327-9\",\"bankAccountNumber\":\"123 456 78\"}";

        assertThat(edited(now, EmployeeField.BANK_ACCOUNT, "8327-9|87654321"))
                .isEqualTo("{\"id\":\"1\",\"bankClearingNumber\":\"8327-9\",\"bankAccountNumber\":\"87654321\"}");
        assertThat(edited(now, EmployeeField.BANK_ACCOUNT, "8327-9|12345678")).isEqualTo("{\"id\":\"1\"}");
        assertThat(edited(now.replace("8327-9", "83279"), EmployeeField.BANK_ACCOUNT, "8105-9|87654321"))
                .contains("\"bankClearingNumber\":\"81059\"");
        assertThat(edited(now, EmployeeField.BANK_ACCOUNT, null))
                .isEqualTo("{\"id\":\"1\",\"bankClearingNumber\":null,\"bankAccountNumber\":null}");
    }

    @Test
    void a_country_is_a_code_and_a_swedish_name_and_a_name_only_in_version_1() throws UnwritableException {
        String now = "{\"id\":\"1\",\"country\":\"Sverige\",\"countryCode\":\"SE\"}";

        assertThat(edited(now, EmployeeField.COUNTRY, "NO"))
                .isEqualTo("{\"id\":\"1\",\"country\":\"Norge\",\"countryCode\":\"NO\"}");
        assertThat(edited(
                        WireTable.standard(1), "{\"id\":\"1\",\"country\":null}", Map.of(EmployeeField.COUNTRY, "SE")))
                .isEqualTo("{\"id\":\"1\",\"country\":\"Sverige\"}");
    }

    @Test
    void weekly_hours_stay_a_number_and_the_agreed_ones_stay() throws UnwritableException {
        assertThat(edited(
                        "{\"id\":\"1\",\"weeklyWorkingHours\":{\"agreed\":40.00,\"actual\":null,\"deviating\":null}}",
                        EmployeeField.WEEKLY_HOURS,
                        "37.5"))
                .contains("{\"agreed\":40.00,\"actual\":37.5,\"deviating\":null}");
        assertThat(edited("{\"id\":\"1\",\"weeklyWorkingHours\":null}", EmployeeField.WEEKLY_HOURS, "30"))
                .contains("{\"actual\":30,\"agreed\":30}");
    }

    @Test
    void a_new_form_closes_the_old_period_and_adds_one() throws UnwritableException {
        String sent = edited(
                WireTable.standard(5),
                PERIODS,
                Map.of(
                        EmployeeField.EMPLOYMENT_PERIODS,
                        "2020-01-01..2022-06-30;2024-02-01..2026-12-31;2027-01-01..",
                        EmployeeField.EMPLOYMENT_FORM,
                        "2020-01-01=SUBSTITUTE;2024-02-01=PERMANENT;2027-01-01=FIXED_TERM"));

        assertThat(sent)
                .contains("{\"id\":12,\"startDate\":\"2024-02-01\",\"endDate\":\"2026-12-31\","
                        + "\"employmentType\":\"Tillsv.\",\"quitReason\":null,\"x\":1.50}")
                .contains("{\"id\":11,\"startDate\":\"2020-01-01\",\"endDate\":\"2022-06-30\","
                        + "\"employmentType\":\"Vikariat\",\"quitReason\":\"Slut\"}")
                .contains("{\"startDate\":\"2027-01-01\",\"endDate\":null,\"employmentType\":\"Särskild visstid\"}");
    }

    @Test
    void somebody_hired_again_gets_the_word_that_was_used_for_that_form_before() throws UnwritableException {
        String sent = edited(
                WireTable.standard(5),
                PERIODS,
                Map.of(
                        EmployeeField.EMPLOYMENT_PERIODS,
                        "2020-01-01..2022-06-30;2024-02-01..2025-01-31;2026-01-01..",
                        EmployeeField.EMPLOYMENT_FORM,
                        "2020-01-01=SUBSTITUTE;2024-02-01=PERMANENT;2026-01-01=PERMANENT"));

        assertThat(sent).contains("{\"startDate\":\"2026-01-01\",\"endDate\":null,\"employmentType\":\"Tillsv.\"}");
    }

    @Test
    void a_corrected_start_changes_the_start_and_nothing_else() throws UnwritableException {
        assertThat(edited(PERIODS, EmployeeField.EMPLOYMENT_PERIODS, "2020-01-01..2022-06-30;2024-03-01.."))
                .isEqualTo(text(tree(PERIODS)).replace("2024-02-01", "2024-03-01"));
    }

    @Test
    void no_period_is_left_out_changes_its_form_or_overlaps() {
        EmployeeField periods = EmployeeField.EMPLOYMENT_PERIODS;
        refused(ReasonCode.PERIOD_WOULD_BE_LOST, PERIODS, periods, "2024-02-01..");
        refused(ReasonCode.PERIOD_WOULD_BE_LOST, PERIODS, periods, null);
        refused(ReasonCode.PERIODS_OVERLAP, PERIODS, periods, "2020-01-01..2024-02-01;2024-02-01..");
        refused(ReasonCode.PERIOD_OPEN_NOT_LAST, PERIODS, periods, "2020-01-01..;2024-02-01..");
        assertThatExceptionOfType(UnwritableException.class)
                .isThrownBy(() -> edited(
                        WireTable.standard(5),
                        PERIODS,
                        Map.of(
                                periods,
                                "2020-01-01..2022-06-30;2024-02-01..",
                                EmployeeField.EMPLOYMENT_FORM,
                                "2020-01-01=PERMANENT;2024-02-01=PERMANENT")))
                .satisfies(e -> assertThat(e.reason().code()).isEqualTo(ReasonCode.FORM_CHANGED_IN_PLACE));
    }

    @Test
    void a_salary_changes_its_amount_and_a_new_row_is_added_the_others_stay_as_read() throws UnwritableException {
        String rows = "{\"id\":\"1\",\"salaryFields\":["
                + "{\"id\":\"2\",\"amount\":1500.0,\"date\":\"2026-01-01\",\"note\":null},"
                + "{\"id\":\"1\",\"amount\":35000,\"date\":\"2026-01-01\",\"note\":\"x\"},"
                + "{\"id\":\"3\",\"amount\":null,\"date\":null}]}";

        assertThat(edited(
                        rows, EmployeeField.SALARY, "2026-01-01|1|36000.00;2026-01-01|2|1500.00;2027-01-01|1|37000.50"))
                .isEqualTo(rows.replace("35000", "36000.00")
                        .replace("}]}", "},{\"id\":\"1\",\"amount\":37000.50,\"date\":\"2027-01-01\"}]}"));
        assertThat(edited(rows, EmployeeField.SALARY, "2026-01-01|1|35000.00;2026-01-01|2|1500.00"))
                .isEqualTo("{\"id\":\"1\"}");
        refused(ReasonCode.SALARY_WOULD_BE_LOST, rows, EmployeeField.SALARY, "2026-01-01|1|35000.00");
    }

    @Test
    void version_1_has_the_amount_that_holds_today_without_a_date() throws UnwritableException {
        assertThat(edited(
                        WireTable.standard(1),
                        "{\"id\":\"1\",\"salaryFields\":[{\"id\":\"1\",\"amount\":35000}]}",
                        Map.of(EmployeeField.SALARY, "2025-01-01|1|1.00;2026-01-01|1|36000.00;2027-01-01|1|9.00")))
                .isEqualTo("{\"id\":\"1\",\"salaryFields\":[{\"id\":\"1\",\"amount\":36000.00}]}");
    }

    @Test
    void the_wire_table_says_where_and_how_for_writing_too() throws IOException, UnwritableException {
        WireTable own = WireTable.overridden(
                5,
                new StringReader(
                        """
                        field.PHONE = /contact/work
                        spelling.EMPLOYMENT_FORM.TV = Tillsvidare
                        spelling.PAY_FORM.M = Månadslön
                        write.IDENTITY_NUMBER = YYYYMMDDNNNN
                        """));
        String sent = edited(
                own,
                "{\"id\":\"1\",\"contact\":{\"home\":\"08\",\"work\":null},\"payForm\":\"T\"}",
                Map.of(
                        EmployeeField.PHONE,
                        "+46701740605",
                        EmployeeField.PAY_FORM,
                        "MONTHLY",
                        EmployeeField.IDENTITY_NUMBER,
                        "199001182399",
                        EmployeeField.EMPLOYMENT_PERIODS,
                        "2026-01-01..",
                        EmployeeField.EMPLOYMENT_FORM,
                        "2026-01-01=PERMANENT"));

        assertThat(sent)
                .contains("\"contact\":{\"home\":\"08\",\"work\":\"+46701740605\"}")
                .contains("\"payForm\":\"M\"")
                .contains("\"ssn\":\"199001182399\"")
                .contains("\"employmentType\":\"TV\"");
    }

    @Test
    void the_number_is_the_key_and_the_status_is_kontek_s_own() throws UnwritableException {
        refused(ReasonCode.NUMBER_DISAGREES, "{\"id\":\"1\"}", EmployeeField.EMPLOYMENT_NUMBER, "2");
        assertThat(edited("{\"id\":\"1\",\"status\":\"Vilande\"}", EmployeeField.STATUS, "ACTIVE"))
                .isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void a_row_that_is_not_understood_is_refused_and_never_replaced() {
        refused(
                ReasonCode.RECORD_UNREADABLE,
                "{\"id\":\"1\",\"salaryFields\":[{\"id\":\"1\",\"amount\":\"mycket\"}]}",
                EmployeeField.SALARY,
                "|1|5.00");
        refused(
                ReasonCode.RECORD_UNREADABLE,
                "{\"id\":\"1\",\"employmentPeriods\":[7]}",
                EmployeeField.EMPLOYMENT_PERIODS,
                "2026-01-01..");
    }
}
