// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what is said aloud: both kinds of log at their finest level, and what the test is told itself. */
public final class Ear extends Handler implements AutoCloseable {
    private static final Path LOG = Path.of("target", "full-stack.log");

    private final StringBuffer heard = new StringBuffer();
    private final Logger root = Logger.getLogger("");
    private final Level usual = root.getLevel();

    public Ear() {
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** What the test itself was told. */
    public void hear(Object told) {
        heard.append(told).append('\n');
        if (told instanceof Throwable fault) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            heard.append(trace);
        }
    }

    /** Everything heard by this ear, and everything this JVM ever wrote in its log. */
    public String everything() {
        try {
            return heard + Files.readString(LOG, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void publish(LogRecord said) {
        heard.append(new SimpleFormatter().format(said));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(usual);
    }
}
