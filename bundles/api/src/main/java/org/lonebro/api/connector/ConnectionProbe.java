// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.lonebro.api.sync.ProbeReport;
import org.osgi.annotation.versioning.ConsumerType;

/** A payroll system that can be asked whether the connection works. */
@ConsumerType
public interface ConnectionProbe {
    /**
     * Reads the company and one page of people. Never throws for what the network or the server does: that is in the report.
     * A repeat does no harm, but after refused credentials nothing is sent any more until new ones are configured.
     */
    ProbeReport probe();
}
