// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * A personnummer or samordningsnummer in normal form. It says nothing of the check digit: the mapping rules do.
 *
 * @param twelveDigits century first, no separator
 */
public record PersonalIdentityNumber(String twelveDigits) {
    private static final int LENGTH = 12;

    public PersonalIdentityNumber {
        if (twelveDigits.length() != LENGTH || !onlyDigits(twelveDigits)) {
            throw new IllegalArgumentException("A personal identity number has twelve digits");
        }
    }

    private static boolean onlyDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** The birth date part and a mask; the rest is in no log. */
    @Override
    public String toString() {
        return twelveDigits.substring(0, 8) + "-****";
    }
}
