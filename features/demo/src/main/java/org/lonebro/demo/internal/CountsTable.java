// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.lonebro.api.sync.RunCounts;

/** The figures of a run as a small table; what is nought is left out but for the first lines. */
final class CountsTable {
    private static final List<Map.Entry<String, ToLongFunction<RunCounts>>> ROWS = List.of(
            Map.entry("read", RunCounts::read),
            Map.entry("unchanged", RunCounts::unchanged),
            Map.entry("creates", RunCounts::creates),
            Map.entry("updates", RunCounts::updates),
            Map.entry("ends", RunCounts::ends),
            Map.entry("links", RunCounts::links),
            Map.entry("back", RunCounts::back),
            Map.entry("missing", RunCounts::missing),
            Map.entry("cases", RunCounts::cases),
            Map.entry("rejects", RunCounts::rejects),
            Map.entry("failed", RunCounts::failed));
    private static final List<String> ALWAYS = List.of("read", "unchanged", "creates", "updates", "rejects");

    private CountsTable() {}

    static void print(RunCounts counts, Terminal terminal, Texts texts) {
        int width = ROWS.stream()
                .mapToInt(row -> texts.get("count." + row.getKey()).length())
                .max()
                .orElse(0);
        for (Map.Entry<String, ToLongFunction<RunCounts>> row : ROWS) {
            long count = row.getValue().applyAsLong(counts);
            if (count != 0 || ALWAYS.contains(row.getKey())) {
                terminal.line("     " + padded(texts.get("count." + row.getKey()), width)
                        + String.format(texts.locale(), "%,10d", count));
            }
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
