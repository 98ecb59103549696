// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A run told in one sentence, such as "3 new, 2 changed, 1 waits for you."
 *
 * @param state where the run stands
 * @param counts its figures
 */
public record RunSummary(RunState state, RunCounts counts) {
    private static final String BUNDLE = "org.lonebro.api.sync.summary";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static RunSummary of(SyncRun run) {
        return new RunSummary(run.state(), run.counts());
    }

    /** The sentence: Swedish for a Swedish locale, else English. */
    public String sentence(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, RunSummary.class.getClassLoader(), NO_FALLBACK);
        if (state == RunState.SUCCEEDED && counts.planned() == 0) {
            return text(words, locale, "NOTHING_TO_DO", text(words, locale, "nothing", counts.read()));
        }
        String what = counts.planned() == 0 ? text(words, locale, "nothing", counts.read()) : parts(words, locale);
        return text(words, locale, state.name(), what);
    }

    private String parts(ResourceBundle words, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, words, locale, "creates", counts.creates());
        add(parts, words, locale, "updates", counts.updates());
        add(parts, words, locale, "ends", counts.ends());
        add(parts, words, locale, "links", counts.links());
        add(parts, words, locale, "back", counts.back());
        add(parts, words, locale, "missing", counts.missing());
        add(parts, words, locale, "rejects", counts.rejects());
        add(parts, words, locale, "failed", Math.max(0, counts.failed() - counts.rejects()));
        add(parts, words, locale, "cases", counts.cases());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, ResourceBundle words, Locale locale, String key, long count) {
        if (count > 0) {
            parts.add(text(words, locale, key, count));
        }
    }

    private static String text(ResourceBundle words, Locale locale, String key, Object argument) {
        return new MessageFormat(words.getString(key), locale).format(new Object[] {argument});
    }
}
