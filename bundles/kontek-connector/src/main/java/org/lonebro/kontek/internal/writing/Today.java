// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where people are paid. */
final class Today {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private Today() {}

    static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
    }
}
