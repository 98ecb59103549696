// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** Which way a run carries values. */
public enum Flow {
    /** Payroll to HR. */
    IMPORT,
    /** HR to payroll, started by a person. */
    EXPORT,
    /** HR to payroll, one saved card. */
    CARD,
    /** Back to how it was before a run, started by a person. */
    UNDO
}
