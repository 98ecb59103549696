// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.lonebro.api.reason.Reason;

/**
 * A run in words: "3 nya, 2 ändrade, 1 väntar på dig". Holds no personal data.
 *
 * @param run as it stood when it was looked at
 */
public record RunSummary(SyncRun run) {
    private static final String BUNDLE = "org.lonebro.api.sync.summary";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** One line for a person: Swedish for a Swedish locale, else English. */
    public String sentence(Locale locale) {
        return switch (run.state()) {
            case PLANNING, APPLYING -> say("IN_WORK", locale, run.counts().read());
            case AWAITING_APPROVAL -> say("AWAITS", locale, figures(locale));
            case BLOCKED -> say("HELD", locale, figures(locale) + because(locale));
            case SUCCEEDED, PARTIAL -> figures(locale) + because(locale);
            case FAILED, AUTH_REQUIRED -> say("FAILED", locale, done(locale) + because(locale));
            case CANCELLED -> say("CANCELLED", locale, done(locale));
        };
    }

    private String figures(Locale locale) {
        RunCounts counts = run.counts();
        if (counts.planned() == 0) {
            return say("NOTHING", locale, counts.read());
        }
        List<String> figures = new ArrayList<>();
        add(figures, "NEW", locale, counts.creates());
        add(figures, "CHANGED", locale, counts.updates());
        add(figures, "ENDING", locale, counts.ends());
        add(figures, "LINKED", locale, counts.links());
        add(figures, "MISSING", locale, counts.missing());
        add(figures, "BACK", locale, counts.back());
        add(figures, "WAITING", locale, waiting(counts));
        return String.join(", ", figures);
    }

    /** Lines that were rejected when planned count among the failed once they are applied. */
    private static long waiting(RunCounts counts) {
        return counts.cases() + Math.max(counts.rejects(), counts.failed());
    }

    private String done(Locale locale) {
        return say("DONE", locale, run.counts().applied(), run.counts().planned());
    }

    private String because(Locale locale) {
        return run.reasons().isEmpty()
                ? ""
                : run.reasons().stream()
                        .map((Reason reason) -> reason.sentence(locale))
                        .collect(Collectors.joining(" ", ". ", ""));
    }

    private static void add(List<String> figures, String key, Locale locale, long figure) {
        if (figure > 0) {
            figures.add(say(key, locale, figure));
        }
    }

    private static String say(String key, Locale locale, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, RunSummary.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
