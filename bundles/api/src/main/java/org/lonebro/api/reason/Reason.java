// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.reason;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A code and what fills the gaps of its sentence. Arguments never hold an identity number, a bank account, a salary or
 * a credential: a reason may be logged, stored in clear and shown.
 *
 * @param arguments in the order of the sentence's {@code {0}}, {@code {1}} …
 */
public record Reason(ReasonCode code, List<String> arguments) {
    private static final String BUNDLE = "org.lonebro.api.reason.reasons";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason whose sentence has as many gaps as there are arguments. */
    public static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** One sentence for a person: Swedish for a Swedish locale, else English. */
    public String sentence(Locale locale) {
        ResourceBundle sentences = ResourceBundle.getBundle(BUNDLE, locale, Reason.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(sentences.getString(code.name()), locale).format(arguments.toArray());
    }
}
