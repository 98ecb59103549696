// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes HTML. Whatever comes in as text or as an attribute's value is escaped; there is no way around it. */
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; one whose value is null is left out */
    Html open(String tag, @Nullable String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
        return this;
    }

    /** An element that holds nothing but text. */
    Html leaf(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that HTML never closes, such as input. */
    Html empty(String tag, @Nullable String... attributes) {
        start(tag, attributes);
        return this;
    }

    private void start(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(value);
                out.append('"');
            }
        }
        out.append('>');
    }

    String document() {
        while (!open.isEmpty()) {
            close();
        }
        return "<!doctype html>\n" + out;
    }
}
