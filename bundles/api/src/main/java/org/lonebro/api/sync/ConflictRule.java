// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** Whose value wins when both sides changed a field differently. */
public enum ConflictRule {
    HR,
    PAYROLL,
    /** A person decides. */
    ASK
}
