// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import org.jspecify.annotations.Nullable;

/**
 * Knows the plainest spellings of a Swedish mobile number, so that most people's number needs no library call. A test holds it
 * to the library's answer.
 */
final class SwedishMobile {
    private static final int NATIONAL = 10;
    private static final int INTERNATIONAL = 11;
    private static final int LONGEST_SPELLING = 20;
    private static final String SERIES = "02369";

    private SwedishMobile() {}

    /** E.164; null if the text is anything else than a Swedish mobile number in digits, spaces and hyphens. */
    static @Nullable String plain(String text) {
        int length = text.length();
        if (length < NATIONAL || length > LONGEST_SPELLING) {
            return null;
        }
        return switch (text.charAt(0)) {
            case '+' -> international(text);
            case '0' -> national(text);
            default -> null;
        };
    }

    private static @Nullable String international(String text) {
        char[] e164 = new char[INTERNATIONAL + 1];
        e164[0] = '+';
        if (text.charAt(1) != '4' || !digits(text, 1, e164, 1) || e164[2] != '6' || !isMobile(e164)) {
            return null;
        }
        return text.length() == e164.length ? text : new String(e164);
    }

    private static @Nullable String national(String text) {
        char[] e164 = new char[INTERNATIONAL + 1];
        e164[0] = '+';
        e164[1] = '4';
        e164[2] = '6';
        return text.charAt(1) == '7' && digits(text, 1, e164, 3) && isMobile(e164) ? new String(e164) : null;
    }

    private static boolean isMobile(char[] e164) {
        return e164[3] == '7' && SERIES.indexOf(e164[4]) >= 0;
    }

    /** Fills the array from a place on; false unless the digits fill it exactly. */
    private static boolean digits(String text, int from, char[] filled, int at) {
        int next = at;
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ' || character == '-') {
                continue;
            }
            if (character < '0' || character > '9' || next == filled.length) {
                return false;
            }
            filled[next++] = character;
        }
        return next == filled.length;
    }
}
