// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** The days on which banks pay. Pure; safe for use by several threads. */
@ProviderType
public interface BankDays {
    /** The day itself if banks are open, else the last bank day before it. */
    LocalDate onOrBefore(LocalDate day);

    /**
     * So many bank days before {@link #onOrBefore(LocalDate)} of the day.
     *
     * @param bankDays 0 or more
     */
    LocalDate before(LocalDate day, int bankDays);
}
