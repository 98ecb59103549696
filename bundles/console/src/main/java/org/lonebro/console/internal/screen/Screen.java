// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.screen;

import java.io.PrintStream;
import java.util.List;

/** Where a command writes its lines, one after the other and at once. */
public final class Screen {
    private final PrintStream out;

    public Screen(PrintStream out) {
        this.out = out;
    }

    public void line(String text) {
        out.println(harmless(text));
        out.flush();
    }

    public void lines(List<String> texts) {
        texts.forEach(this::line);
    }

    public void blank() {
        line("");
    }

    /** Names and reasons come from other systems: what steers a terminal or turns its direction is not passed on. */
    static String harmless(String text) {
        int[] shown = text.codePoints()
                .filter(point -> !turnsDirection(point))
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .toArray();
        return new String(shown, 0, shown.length);
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
