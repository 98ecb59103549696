// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/** The payroll system's mark on a person. */
public enum EmploymentStatus {
    /** Aktiv: in pay runs. */
    ACTIVE,
    /** Vilande: known, but in no pay run until somebody sets it active. */
    DORMANT,
    /** Slutat. */
    ENDED
}
