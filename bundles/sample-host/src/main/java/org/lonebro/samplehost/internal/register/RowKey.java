// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;

/** The database's key behind the opaque one. */
final class RowKey {
    private static final int LONGEST = 18;

    private RowKey() {}

    /** Empty for a key that this register never gave away. */
    static Optional<Long> of(HrEmployeeId id) {
        String text = id.text();
        boolean digits = text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.charAt(0) != '0' ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
