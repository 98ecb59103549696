// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.SyncRun;

/** The figures of a run as a small table; what is nought is left out but for the first lines. */
final class CountsTable {
    private static final List<Map.Entry<String, ToLongFunction<SyncRun>>> ROWS = List.of(
            Map.entry("read", run -> run.counts().read()),
            Map.entry("skipped", CountsTable::skipped),
            Map.entry("unchanged", run -> run.counts().unchanged()),
            Map.entry("creates", run -> run.counts().creates()),
            Map.entry("updates", run -> run.counts().updates()),
            Map.entry("ends", run -> run.counts().ends()),
            Map.entry("links", run -> run.counts().links()),
            Map.entry("back", run -> run.counts().back()),
            Map.entry("missing", run -> run.counts().missing()),
            Map.entry("cases", run -> run.counts().cases()),
            Map.entry("rejects", run -> run.counts().rejects()),
            Map.entry("failed", run -> run.counts().failed()));
    private static final List<String> ALWAYS = List.of("read", "unchanged", "creates", "updates", "rejects");

    private CountsTable() {}

    static void print(SyncRun run, Telling telling) {
        Texts texts = telling.texts();
        int width = ROWS.stream()
                .mapToInt(row -> label(run, row.getKey(), texts).length())
                .max()
                .orElse(0);
        for (Map.Entry<String, ToLongFunction<SyncRun>> row : ROWS) {
            long count = row.getValue().applyAsLong(run);
            if (count != 0 || ALWAYS.contains(row.getKey())) {
                telling.words(
                        padded(label(run, row.getKey(), texts), width) + String.format(texts.locale(), "%,10d", count));
            }
        }
    }

    /** Some figures mean people in HR when a run goes there, and people in Kontek when it goes there. */
    private static String label(SyncRun run, String figure, Texts texts) {
        return texts.find("count." + run.flow() + "." + figure).orElseGet(() -> texts.get("count." + figure));
    }

    private static long skipped(SyncRun run) {
        ReadReceipt receipt = run.receipt();
        return receipt == null ? 0 : receipt.skipped();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
