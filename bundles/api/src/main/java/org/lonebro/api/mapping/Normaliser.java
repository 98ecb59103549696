// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.time.LocalDate;
import org.lonebro.api.hr.SourceEmployee;
import org.osgi.annotation.versioning.ProviderType;

/** Turns what a side wrote into comparable values. Pure; safe for use by several threads. */
@ProviderType
public interface Normaliser {
    /**
     * @param today decides centuries and dates that lie ahead; the caller's calendar day
     */
    NormalisedEmployee normalise(SourceEmployee source, LocalDate today);

    /**
     * Names rules and data files (such as the edition of the clearing table): when it changes, records are looked at again
     * although their bytes did not change.
     */
    String rulesVersion();
}
