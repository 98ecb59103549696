// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import org.lonebro.api.hr.EmploymentForm;

/** The values PAXml 2.0 suggests for {@code anstform}. */
public final class PaxmlForms {
    private PaxmlForms() {}

    public static String of(EmploymentForm form) {
        return switch (form) {
            case PERMANENT -> "FAST";
            case PROBATION -> "PROV";
            case FIXED_TERM -> "VISSTID";
            case SUBSTITUTE -> "VIKARIAT";
            case SEASONAL -> "SÄSONG";
            case PROJECT -> "PROJEKT";
            case TRAINEE -> "PRAKTIK";
            case HOLIDAY_WORK -> "FERIE";
            case AFTER_RETIREMENT -> "PENSION";
        };
    }
}
