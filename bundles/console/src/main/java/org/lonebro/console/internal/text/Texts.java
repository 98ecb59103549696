// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.lonebro.api.reason.Reason;

/** The console's words in one language. */
public final class Texts {
    private static final String BUNDLE = "org.lonebro.console.internal.text.console";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    public Texts(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of that key with its gaps filled; a number that is a name (of a run) is given as text. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** The text of that key, if there is one. */
    public Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The word for a constant of ours. */
    public String word(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String sentence(Reason reason) {
        return reason.sentence(locale);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
