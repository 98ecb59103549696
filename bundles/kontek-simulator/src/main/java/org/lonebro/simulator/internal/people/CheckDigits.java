// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

/** The two check digits of Swedish identity and account numbers. */
public final class CheckDigits {
    private CheckDigits() {}

    /** The digit that makes digits + digit pass modulus 10. */
    public static int modulus10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            int product = (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return (10 - sum % 10) % 10;
    }

    /** The digit that makes digits + digit pass modulus 11, or 10 where there is none. */
    static int modulus11(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 10 + 1);
        }
        return (11 - sum % 11) % 11;
    }
}
