// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunSummary;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;

/** A run as text: what came of it, in figures and words, and what to type next. */
public final class RunReport {
    private final Texts texts;

    public RunReport(Texts texts) {
        this.texts = texts;
    }

    /** The run in one sentence, its reasons and its figures. */
    public List<String> summary(SyncRun run) {
        List<String> lines = new ArrayList<>();
        String headline = headline(run);
        lines.add(headline);
        // the sentence holds the reasons of some states already
        run.reasons().stream()
                .map(texts::sentence)
                .filter(reason -> !headline.contains(reason))
                .forEach(lines::add);
        lines.addAll(counts(run.counts()));
        return lines;
    }

    /** The run in one sentence. */
    public String headline(SyncRun run) {
        return texts.text(
                "run.headline", number(run), run.connection().text(), new RunSummary(run).sentence(texts.locale()));
    }

    /** The figures that are not zero; how many were read is always said. */
    public List<String> counts(RunCounts counts) {
        Table table = new Table(Column.text(""), Column.number(""));
        table.row(texts.text("count.read"), texts.number(counts.read()));
        row(table, "count.unchanged", counts.unchanged());
        row(table, "count.creates", counts.creates());
        row(table, "count.updates", counts.updates());
        row(table, "count.ends", counts.ends());
        row(table, "count.links", counts.links());
        row(table, "count.missing", counts.missing());
        row(table, "count.back", counts.back());
        row(table, "count.cases", counts.cases());
        row(table, "count.rejects", counts.rejects());
        row(table, "count.applied", counts.applied());
        row(table, "count.failed", counts.failed());
        return table.lines("  ");
    }

    /** How far a run in work has come. */
    public String progress(RunProgress progress) {
        Long expected = progress.expected();
        return expected == null
                ? texts.text(
                        "progress",
                        texts.word(progress.state()),
                        progress.read(),
                        progress.planned(),
                        progress.applied())
                : texts.text(
                        "progress.expected",
                        texts.word(progress.state()),
                        progress.read(),
                        expected,
                        progress.planned(),
                        progress.applied());
    }

    /** What to type next; empty if there is nothing to do. */
    public List<String> next(SyncRun run) {
        Table table = new Table(Column.text(""), Column.text(""));
        switch (run.state()) {
            case BLOCKED, AWAITING_APPROVAL -> {
                next(table, "preview --run " + number(run), "next.look");
                next(table, "approve " + number(run), "next.approve");
                next(table, "reject " + number(run), "next.reject");
            }
            case PLANNING, APPLYING -> {
                next(table, "run " + number(run), "next.watch");
                next(table, "cancel " + number(run), "next.cancel");
            }
            case AUTH_REQUIRED -> next(table, "test " + run.connection().text(), "next.test");
            case FAILED -> next(table, new ScopeText(texts).again(run), "next.again");
            case SUCCEEDED, PARTIAL, CANCELLED -> {
                if (troubled(run)) {
                    next(table, "run " + number(run), "next.trouble");
                }
                if (run.flow() == Flow.EXPORT && run.counts().failed() > 0) {
                    next(table, "export " + run.connection().text() + " --failed " + number(run), "next.failed");
                }
            }
        }
        return table.lines();
    }

    /** Whether some people of its plan need a person's eye. */
    public static boolean troubled(SyncRun run) {
        RunCounts counts = run.counts();
        return counts.cases() + counts.rejects() + counts.failed() > 0;
    }

    private void next(Table table, String typed, String key) {
        table.row("lonebro:" + typed, texts.text(key));
    }

    private void row(Table table, String key, long count) {
        if (count != 0) {
            table.row(texts.text(key), texts.number(count));
        }
    }

    private static String number(SyncRun run) {
        return Long.toString(run.id().number());
    }
}
