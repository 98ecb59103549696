// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.vectors;

/** A JSON string's inside. */
public final class JsonText {
    private JsonText() {}

    public static String unescaped(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char character = escaped.charAt(i);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            i++;
            switch (escaped.charAt(i)) {
                case 'u' -> {
                    text.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                default -> text.append(escaped.charAt(i));
            }
        }
        return text.toString();
    }
}
