// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

/** Bankgirot's rules once more, written the other way round: the whole number must sum to a multiple. */
final class AccountCheck {
    private AccountCheck() {}

    static boolean passes(String clearing, String account) {
        int four = Integer.parseInt(clearing.substring(0, 4));
        if (four / 1000 == 8) {
            return sum10(clearing) % 10 == 0 && sum10(account) % 10 == 0 && account.length() <= 10;
        }
        if (four / 1000 == 6) {
            return account.length() == 9 && sum11(account) % 11 == 0;
        }
        if (four == 3300 || four / 10 == 918) {
            return account.length() == 10 && sum10(account) % 10 == 0;
        }
        boolean whole =
                four / 1000 == 4 || four / 10 == 955 || four / 10 == 956 || four / 10 == 915 || four / 10 == 916;
        return account.length() == 7 && sum11((whole ? clearing : clearing.substring(1)) + account) % 11 == 0;
    }

    private static int sum10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int product = i % 2 == 0 ? digit : 2 * digit;
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    private static int sum11(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 10 + 1);
        }
        return sum;
    }
}
