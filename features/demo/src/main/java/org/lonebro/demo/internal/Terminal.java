// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the story is told: a terminal that can redraw its last line, or a stream of plain lines. */
final class Terminal {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean redraws;

    Terminal(PrintStream out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    /** The process's own output. */
    static Terminal ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(out, isTerminal(System.console()));
    }

    boolean redraws() {
        return redraws;
    }

    void line(String text) {
        out.println(text);
    }

    /** Replaces what the last call of this method showed; only where {@link #redraws()}. */
    void redraw(String text) {
        out.print(CLEAR_LINE + text);
        out.flush();
    }

    /** Since JDK 22 there is a console object even where there is no terminal; it then has a method that tells. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
