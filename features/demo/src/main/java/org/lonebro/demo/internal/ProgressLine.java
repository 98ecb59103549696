// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunState;

/** Shows how far a run has come: a bar on a terminal, else a line per tenth. */
final class ProgressLine {
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final Texts texts;
    private long shownTenth;

    ProgressLine(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    /** @param total lines to be applied */
    void show(RunProgress progress, long total) {
        boolean applying = progress.state() == RunState.APPLYING;
        show(applying ? progress.applied() : progress.read(), applying ? total : expected(progress));
    }

    /** Shows that all is done and leaves the line. */
    void finish(long total) {
        show(total, total);
        if (terminal.redraws() && total > 0) {
            terminal.line("");
        }
    }

    /** Takes the bar away. */
    void clear() {
        if (terminal.redraws()) {
            terminal.redraw("");
        }
    }

    private void show(long done, long total) {
        if (total <= 0 || done > total) {
            return;
        }
        long tenth = done * 10 / total;
        if (terminal.redraws()) {
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
            terminal.redraw("     " + bar + "  " + texts.get("progress", done, total));
        } else if (tenth != shownTenth) {
            terminal.line("     " + texts.get("progress", done, total));
        }
        shownTenth = tenth;
    }

    private static long expected(RunProgress progress) {
        Long expected = progress.expected();
        return expected == null ? 0 : expected;
    }
}
