// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/** Löneform: what the salary's amount is per. */
public enum PayForm {
    MONTHLY,
    HOURLY
}
