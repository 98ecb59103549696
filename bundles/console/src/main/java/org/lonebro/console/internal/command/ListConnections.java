// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.LocalTimes;

/** {@code lonebro:connections}. */
final class ListConnections implements Command {
    private final SyncReports reports;
    private final Texts texts;

    ListConnections(SyncReports reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Set<Option> options() {
        return Set.of();
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        line.requireWords(0);
        List<ConnectionOverview> connections = reports.connections();
        if (connections.isEmpty()) {
            screen.line(texts.text("connection.none"));
            return;
        }
        Table table = new Table(
                Column.text(texts.text("column.connection")),
                Column.text(texts.text("column.state")),
                Column.number(texts.text("column.linked")),
                Column.text(texts.text("column.last-run")),
                Column.text(texts.text("column.what-is-wrong")));
        for (ConnectionOverview connection : connections) {
            table.row(
                    connection.name().text(),
                    texts.word(connection.state()),
                    texts.number(connection.linked()),
                    lastRun(connection.lastRun()),
                    connection.why().map(texts::sentence).orElse(""));
        }
        screen.lines(table.lines());
    }

    private String lastRun(Optional<SyncRun> last) {
        return last.map(run ->
                        run.id().number() + " " + LocalTimes.text(run.startedAt()) + " " + texts.word(run.state()))
                .orElse("-");
    }
}
