// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.measure;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Lines of the table, printed as they come. */
public final class Report {
    private static final String FORMAT = "| %-10s | %9s | %-23s | %9s | %9s | %5s | %4s | %7s | %7s | %8s | %8s | %s%n";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    public void machine() {
        say(
                "Java %s, %s processors, heap %d MiB",
                System.getProperty("java.runtime.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    public void head() {
        out.printf(
                Locale.ROOT,
                FORMAT,
                "database",
                "people",
                "work",
                "ours p/s",
                "limit p/s",
                "ratio",
                "must",
                "our MiB",
                "its MiB",
                "our us",
                "its us",
                "seconds of each round, ours / limit");
    }

    public void line(String database, int people, String work, Series ours, Series limit, double must) {
        out.printf(
                Locale.ROOT,
                FORMAT,
                database,
                people,
                work,
                perSecond(people, ours),
                perSecond(people, limit),
                String.format(Locale.ROOT, "%.2f", limit.seconds() / ours.seconds()),
                String.format(Locale.ROOT, "%.2f", must),
                Math.round(ours.heap()),
                Math.round(limit.heap()),
                processor(people, ours),
                processor(people, limit),
                ours + " / " + limit);
    }

    public void say(String format, Object... figures) {
        out.printf(Locale.ROOT, format + "%n", figures);
    }

    /** Microseconds of processor time a person, of this process alone. */
    private static String processor(int people, Series series) {
        return Long.toString(Math.round(series.processorSeconds() * 1e6 / people));
    }

    private static String perSecond(int people, Series series) {
        return Long.toString(Math.round(people / series.seconds()));
    }
}
