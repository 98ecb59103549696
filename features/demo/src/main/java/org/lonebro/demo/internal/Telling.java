// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import org.lonebro.api.reason.Reason;

/**
 * The story's lines on the terminal.
 *
 * @param steps how many there are
 */
record Telling(Terminal terminal, Texts texts, int steps) {
    private static final String MARGIN = "     ";

    void title() {
        terminal.line("");
        terminal.line(texts.get("title"));
    }

    void step(int number) {
        terminal.line("");
        terminal.line("  " + texts.get("step", number, steps, texts.get("step." + number)));
    }

    void line(String key, Object... arguments) {
        words(texts.get(key, arguments));
    }

    void reason(Reason reason) {
        words(reason.sentence(texts.locale()));
    }

    void words(String text) {
        terminal.line(MARGIN + text);
    }

    void blank() {
        terminal.line("");
    }
}
