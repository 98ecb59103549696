// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Set;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.MissingPerson;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.LocalTimes;

/** {@code lonebro:missing}. */
final class ListMissing implements Command {
    private final SyncReports reports;
    private final ConnectionChoice connections;
    private final Texts texts;

    ListMissing(SyncReports reports, ConnectionChoice connections, Texts texts) {
        this.reports = reports;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "missing";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        ConnectionName connection = connections.choose(line, 0).name();
        List<MissingPerson> missing = reports.missing(connection);
        if (missing.isEmpty()) {
            screen.line(texts.text("missing.none", connection.text()));
            return;
        }
        Table table = new Table(
                Column.text(texts.text("column.payroll-id")),
                Column.text(texts.text("column.card")),
                Column.text(texts.text("column.since")));
        missing.forEach(
                person -> table.row(person.payrollId().text(), person.hrId().text(), LocalTimes.text(person.since())));
        screen.lines(table.lines());
        screen.line(texts.text("missing.advice"));
    }
}
