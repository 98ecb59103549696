// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** Which way a field flows. */
public enum FieldDirection {
    /** Not at all. */
    NONE,
    /** Payroll to HR. */
    IN,
    /** HR to payroll. */
    OUT,
    BOTH;

    public boolean inwards() {
        return this == IN || this == BOTH;
    }

    public boolean outwards() {
        return this == OUT || this == BOTH;
    }
}
