// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time as the clock on a Swedish wall shows them. */
public final class LocalTimes {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Stockholm"));

    private LocalTimes() {}

    /** Date and time; a dash if there is none. */
    public static String text(@Nullable Instant instant) {
        return instant == null ? FieldText.NONE : FORMAT.format(instant);
    }
}
