// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A name's place in a Swedish list, as text that sorts right byte by byte: å, ä and ö come after z, é is an e. */
public final class SortName {
    private SortName() {}

    public static String of(@Nullable String lastName, @Nullable String firstName) {
        String name = (lastName == null ? "" : lastName) + " " + (firstName == null ? "" : firstName);
        StringBuilder key = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            append(key, Character.toLowerCase(name.charAt(i)));
        }
        return key.toString();
    }

    private static void append(StringBuilder key, char letter) {
        switch (letter) {
            case 'å' -> key.append('{');
            case 'ä', 'æ' -> key.append('|');
            case 'ö', 'ø' -> key.append('}');
            default -> key.append(letter < 128 ? letter : plain(letter));
        }
    }

    private static char plain(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
