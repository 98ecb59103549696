// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.text;

import java.util.Locale;
import java.util.Optional;

/** The languages the console speaks. */
public enum Language {
    SWEDISH("sv"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The language with that tag ({@code sv} or {@code en}). */
    public static Optional<Language> tagged(String tag) {
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The locale's language where we speak it, else English. */
    public static Language nearest(Locale locale) {
        return tagged(locale.getLanguage()).orElse(ENGLISH);
    }
}
