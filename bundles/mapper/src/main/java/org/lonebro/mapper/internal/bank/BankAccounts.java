// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.bank;

import static org.lonebro.mapper.internal.reading.Reading.refused;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;

/** Reads clearing and account number as one value. Source: Bankgirot, "Bankernas kontonummer", edition 2024-02-22. */
public final class BankAccounts {
    private static final int CLEARING = 4;
    private static final int LONGEST_ACCOUNT = 12;

    private final ClearingTable table;

    public BankAccounts(ClearingTable table) {
        this.table = table;
    }

    /** Reads {@code clearing|account}, or both in one run of digits, into {@code 8327-9|0001234567}. */
    public Reading read(String raw) {
        int bar = raw.indexOf('|');
        if (bar < 0) {
            return readJoined(raw);
        }
        String clearing = digits(raw, 0, bar);
        String account = digits(raw, bar + 1, raw.length());
        if (clearing == null || account == null) {
            return refused(ReasonCode.BANK_CHARACTER);
        }
        if (clearing.isEmpty() && account.isEmpty()) {
            return Reading.NOTHING;
        }
        return readParts(clearing, account);
    }

    /** The bank of a clearing number of four digits, or five where it begins with 8. */
    public Optional<ClearingRange> bank(String clearing) {
        String digits = digits(clearing, 0, clearing.length());
        return digits == null || faultOf(digits) != null ? Optional.empty() : table.find(digits.substring(0, CLEARING));
    }

    /** The sixteen digits of Bankgirot's payroll payment file, from a normalised account. */
    public static String sixteenDigits(String normalised) {
        String account = normalised.substring(normalised.indexOf('|') + 1);
        return normalised.substring(0, CLEARING) + "0".repeat(LONGEST_ACCOUNT - account.length()) + account;
    }

    private Reading readJoined(String raw) {
        String digits = digits(raw, 0, raw.length());
        if (digits == null) {
            return refused(ReasonCode.BANK_CHARACTER);
        }
        if (digits.isEmpty()) {
            return Reading.NOTHING;
        }
        boolean five = digits.length() > CLEARING
                && digits.charAt(0) == '8'
                && CheckDigits.modulus10(digits.substring(0, CLEARING + 1));
        int clearing = Math.min(five ? CLEARING + 1 : CLEARING, digits.length());
        return readParts(digits.substring(0, clearing), digits.substring(clearing));
    }

    private Reading readParts(String clearing, String account) {
        if (clearing.isEmpty()) {
            return refused(ReasonCode.BANK_CLEARING_MISSING);
        }
        if (account.isEmpty()) {
            return refused(ReasonCode.BANK_ACCOUNT_MISSING);
        }
        ReasonCode fault = faultOf(clearing);
        if (fault != null) {
            return refused(fault);
        }
        if (onlyZeros(account)) {
            return refused(ReasonCode.BANK_ACCOUNT_ZERO);
        }
        String four = clearing.substring(0, CLEARING);
        String shown = clearing.length() == CLEARING ? clearing : four + "-" + clearing.charAt(CLEARING);
        ClearingRange range = table.find(four).orElse(null);
        return range == null ? unchecked(shown, account) : checked(range, four, shown, account);
    }

    private Reading checked(ClearingRange range, String four, String shown, String account) {
        String filled = range.kind().filled(four, account);
        if (filled == null) {
            return refused(ReasonCode.BANK_ACCOUNT_LENGTH, range.bank());
        }
        if (!range.kind().checkDigitFits(four, filled)) {
            return refused(ReasonCode.BANK_CHECK_DIGIT, range.bank());
        }
        return new Reading.Value(shown + "|" + filled);
    }

    private Reading unchecked(String shown, String account) {
        if (account.length() > LONGEST_ACCOUNT) {
            return refused(ReasonCode.BANK_ACCOUNT_LENGTH, shown.substring(0, CLEARING));
        }
        return new Reading.Noted(
                shown + "|" + account, new Reason(ReasonCode.BANK_CLEARING_UNKNOWN, List.of(table.edition())));
    }

    private static @Nullable ReasonCode faultOf(String clearing) {
        if (clearing.length() == CLEARING) {
            return null;
        }
        if (clearing.length() != CLEARING + 1 || clearing.charAt(0) != '8') {
            return ReasonCode.BANK_CLEARING_LENGTH;
        }
        return CheckDigits.modulus10(clearing) ? null : ReasonCode.BANK_CLEARING_CHECK_DIGIT;
    }

    /** The digits of a piece of text; null if it holds anything but digits and the signs people part them with. */
    private static @Nullable String digits(String text, int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
            } else if (!parts(character)) {
                return null;
            }
        }
        return digits.toString();
    }

    private static boolean parts(char character) {
        return character == '-'
                || character == '.'
                || character == ','
                || Character.isSpaceChar(character)
                || character == '\t';
    }

    private static boolean onlyZeros(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
