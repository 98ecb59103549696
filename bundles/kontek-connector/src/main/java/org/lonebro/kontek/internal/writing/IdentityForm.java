// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways an identity number is written. The sign says whether the person turned 100 this year or before. */
enum IdentityForm {
    SHORT_SIGNED("YYMMDD-NNNN", "[0-9]{6}[-+][0-9]{4}"),
    SHORT("YYMMDDNNNN", "[0-9]{10}"),
    LONG("YYYYMMDDNNNN", "[0-9]{12}"),
    LONG_SIGNED("YYYYMMDD-NNNN", "[0-9]{8}[-+][0-9]{4}");

    private static final int SERIAL = 8;
    private static final int CENTENARIAN = 100;

    private final String shown;
    private final Pattern pattern;

    IdentityForm(String shown, String pattern) {
        this.shown = shown;
        this.pattern = Pattern.compile(pattern);
    }

    /** The form with that name in the wire table. */
    static IdentityForm named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.shown.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Line write.IDENTITY_NUMBER of the wire table: is "
                        + "YYMMDD-NNNN, YYMMDDNNNN, YYYYMMDDNNNN or YYYYMMDD-NNNN, not " + name));
    }

    /** The form of what stands there; empty if it is none. */
    static Optional<IdentityForm> of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(form ->
                        text != null && form.pattern.matcher(text.strip()).matches())
                .findFirst();
    }

    String write(String twelveDigits, int thisYear) {
        boolean old = thisYear - Integer.parseInt(twelveDigits.substring(0, 4)) >= CENTENARIAN;
        String sign = old ? "+" : "-";
        String serial = twelveDigits.substring(SERIAL);
        String date = twelveDigits.substring(0, SERIAL);
        return switch (this) {
            case SHORT_SIGNED -> date.substring(2) + sign + serial;
            // Without a sign the century would be guessed wrong.
            case SHORT -> date.substring(2) + (old ? sign : "") + serial;
            case LONG -> date + serial;
            case LONG_SIGNED -> date + sign + serial;
        };
    }
}
