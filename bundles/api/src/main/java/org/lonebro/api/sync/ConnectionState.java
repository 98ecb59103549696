// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** How a connection is. */
public enum ConnectionState {
    /** Never tested. */
    UNTESTED,
    ACTIVE,
    /** Set aside by a person. */
    PAUSED,
    /** The last run's plan waits behind the guard. */
    BLOCKED,
    /** Credentials refused; nothing is tried until new ones are saved. */
    AUTH_REQUIRED,
    /** Something it needs is absent: connector, register, or the payroll system itself. */
    DEGRADED
}
