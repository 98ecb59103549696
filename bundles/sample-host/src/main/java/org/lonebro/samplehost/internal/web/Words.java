// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages in one language. */
record Words(Locale locale, ResourceBundle texts) {
    private static final Locale SWEDISH = new Locale("sv", "SE");
    private static final Locale ENGLISH = Locale.UK;
    private static final ZoneId OFFICE = ZoneId.of("Europe/Stockholm");
    private static final String BUNDLE = "org.lonebro.samplehost.internal.web.words";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Swedish, unless the reader prefers English. */
    static Words preferred(Enumeration<Locale> wished) {
        for (Locale locale : Collections.list(wished)) {
            if (locale.getLanguage().equals("sv")) {
                break;
            }
            if (locale.getLanguage().equals("en")) {
                return in(ENGLISH);
            }
        }
        return in(SWEDISH);
    }

    private static Words in(Locale locale) {
        return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NO_FALLBACK));
    }

    String of(String key, Object... arguments) {
        String text = texts.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** The name of an enum's constant. */
    String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The time of day, with the day where that is not today. */
    String lately(Instant instant, Instant now) {
        boolean today =
                instant.atZone(OFFICE).toLocalDate().equals(now.atZone(OFFICE).toLocalDate());
        return today
                ? DateTimeFormatter.ofPattern(of("clock"), locale).format(instant.atZone(OFFICE))
                : moment(instant);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(of("moment"), locale).format(instant.atZone(OFFICE));
    }
}
