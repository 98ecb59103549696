// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import java.util.Optional;

/**
 * How a country writes its postal codes.
 *
 * @param mask {@code 9} any digit, {@code N} 1 to 9, {@code 5} 1 to 5, {@code A} a letter, all else as it stands
 */
record PostalForm(String mask) {
    /** The code in this form; empty if it is none. Gaps of the text do not count, nor does a literal prefix it lacks. */
    Optional<String> written(String text) {
        StringBuilder written = new StringBuilder(mask.length());
        int at = nextSign(text, 0);
        for (int i = 0; i < mask.length(); i++) {
            char wanted = mask.charAt(i);
            if (isGap(wanted)) {
                written.append(wanted);
                continue;
            }
            if (at < text.length() && fits(wanted, text.charAt(at))) {
                written.append(text.charAt(at));
                at = nextSign(text, at + 1);
                continue;
            }
            if (!isLiteralLetter(wanted)) {
                return Optional.empty();
            }
            written.append(wanted);
        }
        return at == text.length() ? Optional.of(written.toString()) : Optional.empty();
    }

    static boolean isGap(char character) {
        return character == ' ' || character == '-';
    }

    static boolean isSign(char character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    }

    private static int nextSign(String text, int from) {
        int at = from;
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean fits(char wanted, char character) {
        return switch (wanted) {
            case '9' -> character >= '0' && character <= '9';
            case 'N' -> character >= '1' && character <= '9';
            case '5' -> character >= '1' && character <= '5';
            case 'A' -> character >= 'A' && character <= 'Z';
            default -> character == wanted;
        };
    }

    private static boolean isLiteralLetter(char wanted) {
        return wanted >= 'B' && wanted <= 'Z' && wanted != 'N';
    }
}
