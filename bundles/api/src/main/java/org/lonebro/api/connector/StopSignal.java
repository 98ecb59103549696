// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

/** Whether the caller wants no more. */
@FunctionalInterface
public interface StopSignal {
    /** Nobody ever stops. */
    StopSignal NEVER = () -> false;

    boolean stopped();
}
