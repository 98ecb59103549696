// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that may be written with more or fewer zeros. */
final class Decimals {
    // No exponent: one of a few letters can mean a number too large to hold.
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Decimals() {}

    static Optional<BigDecimal> of(@Nullable String text) {
        return text != null && PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Whether both are the same decimal; texts that are no decimals never are. */
    static boolean same(@Nullable String one, String other) {
        return of(one).flatMap(a -> of(other).map(b -> a.compareTo(b) == 0)).orElse(false);
    }
}
