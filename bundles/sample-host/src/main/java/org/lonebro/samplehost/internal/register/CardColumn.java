// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;

/** The columns of a card that hold one field each. */
enum CardColumn {
    NUMBER(EmployeeField.EMPLOYMENT_NUMBER, "number", 200),
    IDENTITY_NUMBER(EmployeeField.IDENTITY_NUMBER, "identity_number", 12),
    FIRST_NAME(EmployeeField.FIRST_NAME, "first_name", 200),
    LAST_NAME(EmployeeField.LAST_NAME, "last_name", 200),
    PHONE(EmployeeField.PHONE, "phone", 200),
    WORK_EMAIL(EmployeeField.WORK_EMAIL, "work_email", 320),
    CARE_OF(EmployeeField.CARE_OF, "care_of", 200),
    STREET(EmployeeField.STREET, "street", 200),
    POSTAL_CODE(EmployeeField.POSTAL_CODE, "postal_code", 200),
    CITY(EmployeeField.CITY, "city", 200),
    COUNTRY(EmployeeField.COUNTRY, "country", 200),
    BANK_ACCOUNT(EmployeeField.BANK_ACCOUNT, "bank_account", 20),
    STATUS(EmployeeField.STATUS, "status", 20),
    WEEKLY_HOURS(EmployeeField.WEEKLY_HOURS, "weekly_hours", 17),
    PAY_FORM(EmployeeField.PAY_FORM, "pay_form", 20);

    static final CardColumn[] ALL = values();
    static final String NAMES = Arrays.stream(ALL).map(column -> column.column).collect(Collectors.joining(", "));

    private final EmployeeField field;
    private final String column;
    private final int longest;

    CardColumn(EmployeeField field, String column, int longest) {
        this.field = field;
        this.column = column;
        this.longest = longest;
    }

    EmployeeField field() {
        return field;
    }

    String column() {
        return column;
    }

    int longest() {
        return longest;
    }

    @Nullable
    Object stored(FieldValues values) {
        String text = values.get(field);
        return this == WEEKLY_HOURS && text != null ? new BigDecimal(text) : text;
    }

    @Nullable
    String text(ResultSet row, int index) throws SQLException {
        if (this != WEEKLY_HOURS) {
            return row.getString(index);
        }
        BigDecimal hours = row.getBigDecimal(index);
        return hours == null ? null : hours.stripTrailingZeros().toPlainString();
    }
}
