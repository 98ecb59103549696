// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The facts both sides may share about an employee. Each has a text form, so that one comparison serves them all; the
 * typed view is {@link Employee}.
 *
 * <p>Text forms: dated lists are entries parted by {@code ;}, sorted by date. As written by a side ({@link
 * SourceEmployee}) a part may be in that side's own spelling; normalised ({@link Employee}) it is exactly as said here.
 */
public enum EmployeeField {
    /** Employment number, trimmed. */
    EMPLOYMENT_NUMBER(1, Privacy.SHOWN),
    /** Twelve digits; as written: any accepted form. */
    IDENTITY_NUMBER(2, Privacy.MASKED),
    FIRST_NAME(3, Privacy.SHOWN),
    LAST_NAME(4, Privacy.SHOWN),
    /** E.164, such as {@code +46701740605}. */
    PHONE(5, Privacy.SHOWN),
    WORK_EMAIL(6, Privacy.SHOWN),
    CARE_OF(7, Privacy.SHOWN),
    STREET(8, Privacy.SHOWN),
    /** As written in the country, such as {@code 123 45}. */
    POSTAL_CODE(9, Privacy.SHOWN),
    CITY(10, Privacy.SHOWN),
    /** ISO 3166-1 alpha-2. */
    COUNTRY(11, Privacy.SHOWN),
    /** {@code clearing|account}; clearing is four digits, or four, a hyphen and the fifth digit of Swedbank. */
    BANK_ACCOUNT(12, Privacy.MASKED),
    /** An {@link EmploymentStatus}; the payroll's own mark, not derived from the periods. */
    STATUS(13, Privacy.SHOWN),
    /** {@code 2013-01-31..2014-12-31;2016-01-01..}: first and last day, both inclusive, no end while it goes on. */
    EMPLOYMENT_PERIODS(14, Privacy.SHOWN),
    /** {@code 2013-01-31=PERMANENT;2016-01-01=FIXED_TERM}: an {@link EmploymentForm} per start of a period. */
    EMPLOYMENT_FORM(15, Privacy.SHOWN),
    /** Average hours a week, decimal with a point, no trailing zeros. */
    WEEKLY_HOURS(16, Privacy.SHOWN),
    /** A {@link PayForm}. */
    PAY_FORM(17, Privacy.SHOWN),
    /** {@code 2024-01-01|1|35000.00}: valid from, part of the wage, SEK with two decimals. */
    SALARY(18, Privacy.MASKED);

    private enum Privacy {
        SHOWN,
        MASKED
    }

    private static final EmployeeField[] BY_CODE = new EmployeeField[64];

    static {
        for (EmployeeField field : values()) {
            BY_CODE[field.code] = field;
        }
    }

    private final int code;
    private final Privacy privacy;

    EmployeeField(int code, Privacy privacy) {
        this.code = code;
        this.privacy = privacy;
    }

    /** The number this field has in stored bytes, 1 to 63; never reused. */
    public int code() {
        return code;
    }

    /** Whether its value is shown only masked, even to those who may see the person. */
    public boolean masked() {
        return privacy == Privacy.MASKED;
    }

    /** An unmodifiable copy in order of declaration; made for every person read, so it is a quick one. */
    public static Set<EmployeeField> setOf(Collection<EmployeeField> fields) {
        EnumSet<EmployeeField> copy = EnumSet.noneOf(EmployeeField.class);
        copy.addAll(fields);
        return Collections.unmodifiableSet(copy);
    }

    /** The field with that {@link #code()}; empty for one that a newer version wrote. */
    public static Optional<EmployeeField> withCode(int code) {
        return code < 0 || code >= BY_CODE.length ? Optional.empty() : Optional.ofNullable(BY_CODE[code]);
    }
}
