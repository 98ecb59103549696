// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;

/** For tests that are not about the guard. */
public final class Limits {
    private static final GuardLimit ANY = new GuardLimit(100_000, 100);
    /** Lets everything pass. */
    public static final GuardLimits NONE = new GuardLimits(ANY, ANY, ANY, ANY, 0);

    private Limits() {}
}
