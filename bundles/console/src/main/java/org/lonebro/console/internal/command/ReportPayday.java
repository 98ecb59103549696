// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PaydayDesk;
import org.lonebro.api.sync.PaydayFinding;
import org.lonebro.api.sync.PaydayReport;
import org.lonebro.api.sync.PaydayReport.Payday;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:payday}. */
final class ReportPayday implements Command {
    private final Desks desks;
    private final ConnectionChoice connections;
    private final Texts texts;

    ReportPayday(Desks desks, ConnectionChoice connections, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "payday";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        PaydayDesk desk = desks.paydayDesk();
        ConnectionName connection = connections.choose(line, 0).name();
        PaydayReport report = desk.report(connection);
        screen.line(report.next().map(this::ahead).orElseGet(() -> texts.text("payday.none", connection.text())));
        if (report.findings().isEmpty()) {
            screen.line(texts.text("payday.fine", report.compared()));
            return;
        }
        screen.line(texts.text(
                "payday.findings", report.compared(), report.findings().size()));
        Table table = new Table(
                Column.text(texts.text("column.number")),
                Column.text(texts.text("column.card")),
                Column.text(texts.text("column.what-is-wrong")));
        for (PaydayFinding finding : report.findings()) {
            table.row(
                    finding.number(),
                    finding.hrId() == null ? "-" : finding.hrId().text(),
                    texts.sentence(finding.reason()));
        }
        screen.lines(table.lines());
    }

    private String ahead(Payday next) {
        return texts.text(
                next.guarded() ? "payday.guarded" : "payday.ahead",
                next.payDate().toString(),
                next.cutOff().toString());
    }
}
