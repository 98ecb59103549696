// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.NormalisedEmployee;

/** Employees for tests. Identity numbers are Skatteverket's test numbers, telephone numbers those for books and films. */
public final class People {
    private People() {}

    /** Anna, as Kontek writes her. */
    public static Map<EmployeeField, String> annaAsWritten() {
        Map<EmployeeField, String> values = new EnumMap<>(EmployeeField.class);
        values.put(EmployeeField.EMPLOYMENT_NUMBER, "1001");
        values.put(EmployeeField.IDENTITY_NUMBER, "451118-4758");
        values.put(EmployeeField.FIRST_NAME, "Anna-Karin");
        values.put(EmployeeField.LAST_NAME, "Åström");
        values.put(EmployeeField.PHONE, "070-174 06 05");
        values.put(EmployeeField.WORK_EMAIL, "Anna.Astrom@Example.com");
        values.put(EmployeeField.CARE_OF, "Berg");
        values.put(EmployeeField.STREET, "Storgatan 1");
        values.put(EmployeeField.POSTAL_CODE, "12345");
        values.put(EmployeeField.CITY, "Umeå");
        values.put(EmployeeField.COUNTRY, "Sverige");
        values.put(EmployeeField.BANK_ACCOUNT, "9180|2236067977");
        values.put(EmployeeField.STATUS, "Aktiv");
        values.put(EmployeeField.EMPLOYMENT_PERIODS, "2020-01-01..;2018-01-01..2019-06-30");
        values.put(EmployeeField.EMPLOYMENT_FORM, "2020-01-01=Tillsvidare;2018-01-01=Vikariat");
        values.put(EmployeeField.WEEKLY_HOURS, "38.250");
        values.put(EmployeeField.PAY_FORM, "Månadslön");
        values.put(EmployeeField.SALARY, "2024-01-01|1|35000;2023-01-01|1|33500.5");
        return values;
    }

    /** Anna with another text for one field. */
    public static SourceEmployee annaWith(EmployeeField field, String text) {
        Map<EmployeeField, String> values = annaAsWritten();
        values.put(field, text);
        return told(values);
    }

    /** Somebody of whom all fields are told, some of them empty. */
    public static SourceEmployee told(Map<EmployeeField, String> values) {
        return new SourceEmployee(values(values), EnumSet.allOf(EmployeeField.class));
    }

    /** Somebody of whom only these fields are told. */
    public static SourceEmployee toldOnly(Map<EmployeeField, String> values) {
        return new SourceEmployee(values(values), values.keySet());
    }

    /** Normalised values, of which only some are known. */
    public static NormalisedEmployee normalised(FieldValues values, Set<EmployeeField> known) {
        return new NormalisedEmployee(new Employee(values), known, List.of());
    }

    public static FieldValues values(Map<EmployeeField, String> values) {
        FieldValues.Builder builder = FieldValues.builder();
        values.forEach(builder::set);
        return builder.build();
    }
}
