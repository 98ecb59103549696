// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.RunReport;

/** {@code lonebro:import}. */
final class StartImport implements Command {
    private final SyncEngine engine;
    private final ConnectionChoice connections;
    private final Actor actor;
    private final Texts texts;

    StartImport(SyncEngine engine, ConnectionChoice connections, Actor actor, Texts texts) {
        this.engine = engine;
        this.connections = connections;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        ConnectionName connection = connections.choose(line, 0).name();
        RunId id = engine.start(connection, RunMode.APPLY, RunTrigger.PERSON, actor);
        screen.line(texts.text("import.started", Long.toString(id.number()), connection.text()));
        RunReport report = new RunReport(texts);
        new RunFollower(engine, texts).follow(id, screen).ifPresent(run -> {
            screen.lines(report.summary(run));
            screen.lines(report.next(run));
        });
    }
}
