// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * Clearing and account number as one value.
 *
 * @param clearing four digits, or four digits, a hyphen and Swedbank's fifth digit
 * @param account digits, zero-filled where the bank's rule says so
 */
public record BankAccount(String clearing, String account) {
    public BankAccount {
        if (!clearing.matches("[0-9]{4}(-[0-9])?") || !account.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("A bank account is a clearing number and an account number in digits");
        }
    }

    /** Reads {@code clearing|account}. */
    public static BankAccount parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("A bank account is written clearing|account");
        }
        return new BankAccount(text.substring(0, bar), text.substring(bar + 1));
    }

    /** Writes {@code clearing|account}. */
    public String text() {
        return clearing + "|" + account;
    }

    /** The bank's part and a mask. */
    @Override
    public String toString() {
        return clearing.substring(0, 4) + " ****";
    }
}
