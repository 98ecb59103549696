// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A configured way to a payroll system. Registered as a service per configuration, with the service property {@link #NAME},
 * together with those of {@link ConnectionProbe} and {@link EmployeeReader} the system is capable of, under the same
 * property. Replaced by a new instance when its configuration changes.
 */
@ConsumerType
public interface PayrollConnection {
    /** Service property with the connection's name. */
    String NAME = "lonebro.connection";

    ConnectionSettings settings();
}
