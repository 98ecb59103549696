// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.LocalTimes;
import org.lonebro.console.internal.view.PersonText;
import org.lonebro.console.internal.view.RunReport;
import org.lonebro.console.internal.view.ScopeText;

/** {@code lonebro:run}. */
final class ShowRun implements Command {
    private final SyncEngine engine;
    private final SyncReports reports;
    private final Texts texts;

    ShowRun(SyncEngine engine, SyncReports reports, Texts texts) {
        this.engine = engine;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.ALL);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        RunId id = line.run();
        SyncRun run = reports.run(id)
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, id.number())));
        RunReport report = new RunReport(texts);
        screen.lines(report.summary(run));
        engine.progress(id).map(report::progress).ifPresent(screen::line);
        screen.blank();
        screen.lines(circumstances(run));
        if (RunReport.troubled(run)) {
            trouble(run, line.has(Option.ALL) ? Long.MAX_VALUE : PeopleShown.SOME, screen);
        }
        if (!run.state().ended()) {
            screen.blank();
            screen.lines(report.next(run));
        }
    }

    private List<String> circumstances(SyncRun run) {
        Table table = new Table(Column.text(""), Column.text(""));
        table.row(texts.text("column.flow"), texts.word(run.flow()) + ", " + texts.word(run.mode()));
        table.row(texts.text("column.scope"), new ScopeText(texts).words(run.scope()));
        table.row(texts.text("column.state"), texts.word(run.state()));
        table.row(texts.text("column.by"), run.startedBy().name() + " (" + texts.word(run.trigger()) + ")");
        table.row(texts.text("column.started"), LocalTimes.text(run.startedAt()));
        table.row(texts.text("column.ended"), LocalTimes.text(run.endedAt()));
        ReadReceipt receipt = run.receipt();
        if (receipt != null) {
            Long expected = receipt.expected();
            table.row(texts.text("receipt.pages"), texts.number(receipt.pages()));
            table.row(texts.text("receipt.expected"), expected == null ? "-" : texts.number(expected));
            table.row(texts.text("receipt.received"), texts.number(receipt.received()));
            table.row(texts.text("receipt.duplicates"), texts.number(receipt.duplicates()));
            table.row(texts.text("receipt.skipped"), texts.number(receipt.skipped()));
            table.row(texts.text("receipt.proof"), texts.word(receipt.proof()));
        }
        return table.lines("  ");
    }

    private void trouble(SyncRun run, long atMost, Screen screen) {
        PersonText person = new PersonText(texts);
        Iterator<OperationResult> people =
                new PlanLines(reports).of(run.id()).filter(ShowRun::troubled).iterator();
        screen.blank();
        screen.line(texts.text("run.trouble"));
        for (long shown = 0; shown < atMost && people.hasNext(); shown++) {
            OperationResult result = people.next();
            screen.lines(person.brief(result));
            screen.lines(person.asked(result.operation()));
        }
        if (people.hasNext()) {
            screen.line(texts.text(
                    "run.more", PeopleShown.SOME, Long.toString(run.id().number())));
        }
    }

    private static boolean troubled(OperationResult result) {
        PlannedOperation operation = result.operation();
        return operation.kind() == OperationKind.REJECT
                || operation.kind() == OperationKind.CASE
                || operation.decisions().stream().anyMatch(decision -> decision.action() == FieldAction.ASK)
                || result.outcome().filter(ShowRun::failed).isPresent();
    }

    private static boolean failed(ApplyOutcome outcome) {
        return outcome instanceof ApplyOutcome.Rejected || outcome instanceof ApplyOutcome.Deferred;
    }
}
