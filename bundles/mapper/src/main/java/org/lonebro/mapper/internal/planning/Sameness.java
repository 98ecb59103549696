// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;

/** When two normalised values of a field mean the same. */
final class Sameness {
    private static final int CLEARING = 4;

    private Sameness() {}

    static boolean same(EmployeeField field, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return switch (field) {
            case WORK_EMAIL -> one.equalsIgnoreCase(other);
            case BANK_ACCOUNT -> one.equals(other) || withoutFifthDigit(one).equals(withoutFifthDigit(other));
            default -> one.equals(other);
        };
    }

    // Swedbank's fifth digit is a check digit: some systems keep it, some do not, the account is one.
    private static String withoutFifthDigit(String account) {
        int bar = account.indexOf('|');
        return bar <= CLEARING ? account : account.substring(0, CLEARING) + account.substring(bar);
    }
}
