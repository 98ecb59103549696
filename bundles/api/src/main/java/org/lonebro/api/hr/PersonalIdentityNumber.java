// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * A personnummer or samordningsnummer in normal form. It says nothing of the check digit: the mapping rules do.
 *
 * @param twelveDigits century first, no separator
 */
public record PersonalIdentityNumber(String twelveDigits) {
    public PersonalIdentityNumber {
        if (!twelveDigits.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("A personal identity number has twelve digits");
        }
    }

    /** The birth date part and a mask; the rest is in no log. */
    @Override
    public String toString() {
        return twelveDigits.substring(0, 8) + "-****";
    }
}
