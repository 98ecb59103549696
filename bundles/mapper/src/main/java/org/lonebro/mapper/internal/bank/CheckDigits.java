// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.bank;

/** The two checks of Bankgirot's manuals "10-modul" and "11-modul", over ASCII digits that end with the check digit. */
public final class CheckDigits {
    private CheckDigits() {}

    /** Weights 1, 2, 1, 2 … from the right, two-digit products less nine. */
    public static boolean modulus10(CharSequence digits) {
        int sum = 0;
        int weight = 1;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product > 9 ? product - 9 : product;
            weight = 3 - weight;
        }
        return sum % 10 == 0;
    }

    /** Weights 1, 2, 3 … 10 from the right, then 1, 2, 3 … again. */
    public static boolean modulus11(CharSequence digits) {
        int sum = 0;
        int weight = 1;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == 10 ? 1 : weight + 1;
        }
        return sum % 11 == 0;
    }
}
