// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lonebro.itests.bench.work.Database;

/** What is measured; from system properties. */
record BenchOptions(
        List<Integer> people, List<Database> databases, int rounds, boolean million, boolean start, boolean outgoing) {
    static BenchOptions ofSystem() {
        return new BenchOptions(
                words("bench.people", "1000,10000,100000").stream()
                        .map(Integer::valueOf)
                        .toList(),
                words("bench.databases", "h2,postgresql").stream()
                        .map(name -> Database.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                Integer.parseInt(text("bench.rounds", "3")),
                Boolean.parseBoolean(text("bench.million", "false")),
                Boolean.parseBoolean(text("bench.start", "true")),
                Boolean.parseBoolean(text("bench.outgoing", "true")));
    }

    /** Where the distribution was put together. */
    static Path distribution() {
        return Path.of(text("bench.distribution", "features/distribution/target/lonebro-0.1.0-SNAPSHOT/lonebro"));
    }

    private static List<String> words(String property, String otherwise) {
        return Arrays.stream(text(property, otherwise).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(String property, String otherwise) {
        String text = System.getProperty(property, "");
        return text.isBlank() ? otherwise : text;
    }
}
