// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Set;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.LocalTimes;

/** {@code lonebro:runs}. */
final class ListRuns implements Command {
    private final SyncReports reports;
    private final ConnectionChoice connections;
    private final Texts texts;

    ListRuns(SyncReports reports, ConnectionChoice connections, Texts texts) {
        this.reports = reports;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION, Option.COUNT);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        int atMost = line.count();
        ConnectionName connection = connections.choose(line, 0).name();
        List<SyncRun> runs = reports.runs(connection, atMost);
        if (runs.isEmpty()) {
            screen.line(texts.text("runs.none", connection.text()));
            return;
        }
        Table table = new Table(
                Column.number(texts.text("column.run")),
                Column.text(texts.text("column.flow")),
                Column.text(texts.text("column.state")),
                Column.text(texts.text("column.started")),
                Column.text(texts.text("column.ended")),
                Column.text(texts.text("column.by")),
                Column.number(texts.text("column.read")),
                Column.number(texts.text("column.planned")),
                Column.number(texts.text("column.applied")),
                Column.number(texts.text("column.failed")));
        runs.forEach(run -> row(table, run));
        screen.lines(table.lines());
    }

    private void row(Table table, SyncRun run) {
        RunCounts counts = run.counts();
        table.row(
                Long.toString(run.id().number()),
                texts.word(run.flow()),
                texts.word(run.state()),
                LocalTimes.text(run.startedAt()),
                LocalTimes.text(run.endedAt()),
                run.startedBy().name(),
                texts.number(counts.read()),
                texts.number(counts.planned()),
                texts.number(counts.applied()),
                texts.number(counts.failed()));
    }
}
