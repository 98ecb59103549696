// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.bank;

import org.jspecify.annotations.Nullable;

/** How accounts of a clearing range are built. Source: Bankgirot, "Bankernas kontonummer", edition 2024-02-22. */
public enum AccountKind {
    /** Seven digits; the check runs over the clearing number without its first digit, too. */
    TYPE_1_COMMENT_1(1, 1, 7),
    /** Seven digits; the check runs over the whole clearing number, too. */
    TYPE_1_COMMENT_2(1, 2, 7),
    /** Ten digits. */
    TYPE_2_COMMENT_1(2, 1, 10),
    /** Eight or nine digits, filled to nine (Handelsbanken). */
    TYPE_2_COMMENT_2(2, 2, 9),
    /** Up to ten digits: filled to ten by Swedbank, unfilled by Plusgirot. */
    TYPE_2_COMMENT_3(2, 3, 10);

    private final int type;
    private final int comment;
    private final int digits;

    AccountKind(int type, int comment, int digits) {
        this.type = type;
        this.comment = comment;
        this.digits = digits;
    }

    static AccountKind of(int type, int comment) {
        for (AccountKind kind : values()) {
            if (kind.type == type && kind.comment == comment) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no account is of type " + type + " comment " + comment);
    }

    /** The account with leading zeros where the bank has them; null if it has a wrong number of digits. */
    @Nullable
    String filled(String clearing, String account) {
        int length = account.length();
        return switch (this) {
            case TYPE_1_COMMENT_1, TYPE_1_COMMENT_2, TYPE_2_COMMENT_1 -> length == digits ? account : null;
            case TYPE_2_COMMENT_2 -> length == 9 ? account : length == 8 ? "0" + account : null;
            case TYPE_2_COMMENT_3 -> clearing.charAt(0) == '8' ? swedbank(account) : plusgirot(account);
        };
    }

    boolean checkDigitFits(String clearing, String account) {
        return switch (this) {
            case TYPE_1_COMMENT_1 -> CheckDigits.modulus11(clearing.substring(1) + account);
            case TYPE_1_COMMENT_2 -> CheckDigits.modulus11(clearing + account);
            case TYPE_2_COMMENT_1, TYPE_2_COMMENT_3 -> CheckDigits.modulus10(account);
            case TYPE_2_COMMENT_2 -> CheckDigits.modulus11(account);
        };
    }

    /** Such as {@code type2|comment3|digits10}. */
    String described() {
        return "type" + type + "|comment" + comment + "|digits" + digits;
    }

    private static @Nullable String swedbank(String account) {
        int length = account.length();
        return length < 6 || length > 10 ? null : "0".repeat(10 - length) + account;
    }

    private static @Nullable String plusgirot(String account) {
        return account.length() < 2 || account.length() > 10 ? null : account;
    }
}
