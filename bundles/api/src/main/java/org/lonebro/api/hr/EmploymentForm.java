// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/** Anställningsform. Source: LAS (1982:80) sections 4 to 6 and the values suggested by PAXml 2.0. */
public enum EmploymentForm {
    PERMANENT,
    PROBATION,
    FIXED_TERM,
    SUBSTITUTE,
    SEASONAL,
    PROJECT,
    TRAINEE,
    HOLIDAY_WORK,
    AFTER_RETIREMENT
}
