// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name's place in a Swedish list, as text that sorts right byte by byte: å, ä and ö come after z, é is an e. */
public final class SortName {
    private SortName() {}

    public static String of(@Nullable String lastName, @Nullable String firstName) {
        String name = (lastName == null ? "" : lastName) + " " + (firstName == null ? "" : firstName);
        StringBuilder key = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            key.append(letter(Character.toLowerCase(name.charAt(i))));
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static String letter(char letter) {
        return switch (letter) {
            case 'å' -> "{";
            case 'ä', 'æ' -> "|";
            case 'ö', 'ø' -> "}";
            default -> letter < 128 ? String.valueOf(letter) : plain(letter);
        };
    }

    private static String plain(char letter) {
        String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return apart.substring(0, 1);
    }
}
