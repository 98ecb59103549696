// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.net.URI;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.SimulatorSettings;
import org.lonebro.simulator.call.Credentials;

/**
 * Where a Kontek is and what it wants to see.
 *
 * @param base what stands before version and company, without a slash at its end
 */
public record KontekAccess(URI base, String companyId, Credentials credentials) {
    /** A simulator of this JVM. */
    public static KontekAccess of(KontekSimulator simulator) {
        return new KontekAccess(simulator.baseUri(), simulator.companyId(), simulator.credentials());
    }

    /** A simulator of another process, with its standard company and credentials. */
    public static KontekAccess standard(URI base) {
        SimulatorSettings standard = SimulatorSettings.standard();
        return new KontekAccess(base, standard.companyId(), standard.credentials());
    }
}
