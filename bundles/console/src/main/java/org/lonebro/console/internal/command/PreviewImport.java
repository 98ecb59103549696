// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Optional;
import java.util.Set;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.RunReport;

/** {@code lonebro:preview}. */
final class PreviewImport implements Command {
    private final SyncEngine engine;
    private final SyncReports reports;
    private final ConnectionChoice connections;
    private final Actor actor;
    private final Texts texts;

    PreviewImport(SyncEngine engine, SyncReports reports, ConnectionChoice connections, Actor actor, Texts texts) {
        this.engine = engine;
        this.reports = reports;
        this.connections = connections;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION, Option.RUN, Option.KIND, Option.ALL);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        PeopleShown people = PeopleShown.asked(line);
        Optional<SyncRun> run = line.has(Option.RUN) ? Optional.of(known(line)) : planned(line, screen);
        if (run.isEmpty()) {
            return;
        }
        RunReport report = new RunReport(texts);
        screen.lines(report.summary(run.get()));
        people.show(run.get(), new PlanLines(reports), texts, screen);
        screen.blank();
        screen.lines(report.next(run.get()));
    }

    private SyncRun known(CommandLine line) throws MistypedException {
        line.requireWords(0);
        String typed = line.value(Option.RUN).orElse("");
        return reports.run(CommandLine.run(typed))
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, typed)));
    }

    private Optional<SyncRun> planned(CommandLine line, Screen screen) throws MistypedException {
        ConnectionName connection = connections.choose(line, 0).name();
        RunId id = engine.start(connection, RunMode.PREVIEW_FIRST, RunTrigger.PERSON, actor);
        screen.line(texts.text("preview.started", Long.toString(id.number()), connection.text()));
        return new RunFollower(engine, texts).follow(id, screen);
    }
}
