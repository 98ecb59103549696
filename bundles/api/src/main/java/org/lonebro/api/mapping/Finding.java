// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;

/** Something noticed about one field of one record. */
public record Finding(EmployeeField field, Severity severity, Reason reason) {
    /** What it does. */
    public enum Severity {
        /** Good to know; the value is used. */
        NOTICE,
        /** Somebody should look; the value is used. */
        WARNING,
        /** The field stays as it was; the rest is used. */
        LEFT_OUT,
        /** The person stays as it was. */
        REJECTED
    }
}
