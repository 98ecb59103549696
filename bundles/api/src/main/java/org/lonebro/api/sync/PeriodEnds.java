// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** What a saved card does about the last days of employment periods. */
public enum PeriodEnds {
    /** They are sent like everything else. */
    SENT,
    /** The payroll's stay; only an export sends them. */
    LEFT
}
