// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.text;

import java.text.Normalizer;

/**
 * Free text in normal form: NFC, one plain space between words, nothing invisible. Letters, case, hyphens and apostrophes stay.
 * Source: Unicode Standard Annex 15.
 */
public final class CleanText {
    private static final char FIRST_ODD_LATIN_1 = 0x7F;
    private static final char LAST_ODD_LATIN_1 = 0xA0;
    private static final char SOFT_HYPHEN = 0xAD;
    private static final char LAST_OF_LATIN_EXTENDED_A = 0x17F;

    private CleanText() {}

    /** The text in normal form; empty if nothing visible is in it. */
    public static String clean(String raw) {
        return isClean(raw) ? raw : cleaned(raw);
    }

    /** The text without white space and byte order marks at its ends; its inside stays. */
    public static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    /** Whether the character counts as a space: tabs, line ends and every Unicode space too. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean isBlank(char character) {
        return isSpace(character) || character == 0xFEFF;
    }

    // Latin letters up to U+017F are NFC as they stand, so almost every Swedish text needs no copy.
    private static boolean isClean(String raw) {
        char previous = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character == ' ' ? previous == ' ' : isOdd(character)) {
                return false;
            }
            previous = character;
        }
        return previous != ' ' || raw.isEmpty();
    }

    private static boolean isOdd(char character) {
        return character < ' '
                || (character >= FIRST_ODD_LATIN_1 && character <= LAST_ODD_LATIN_1)
                || character == SOFT_HYPHEN
                || character > LAST_OF_LATIN_EXTENDED_A;
    }

    // Invisible characters go before NFC: one of them between a letter and its accent would keep the two apart.
    private static String cleaned(String raw) {
        StringBuilder visible = new StringBuilder(raw.length());
        raw.codePoints().forEach(character -> append(visible, character));
        if (!visible.isEmpty() && visible.charAt(visible.length() - 1) == ' ') {
            visible.setLength(visible.length() - 1);
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder visible, int character) {
        if (isSpace(character)) {
            if (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ') {
                visible.append(' ');
            }
            return;
        }
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {
                // A lone surrogate could not be stored as UTF-8 and would come back as another text.
            }
            default -> visible.appendCodePoint(character);
        }
    }
}
