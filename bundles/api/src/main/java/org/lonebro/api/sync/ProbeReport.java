// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;

/** What a connection test found. */
public sealed interface ProbeReport {
    /**
     * It works.
     *
     * @param company the payroll's name of the company
     * @param people how many it says it has; null if it does not say
     * @param firstPage how many people the one page held
     */
    record Works(String company, @Nullable Long people, int firstPage) implements ProbeReport {}

    /** It does not; the reason says what to do. */
    record Fails(Reason reason) implements ProbeReport {}
}
