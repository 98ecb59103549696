// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.RunReport;

/** {@code lonebro:approve}. */
final class ApproveRun implements Command {
    private final SyncEngine engine;
    private final Actor actor;
    private final Texts texts;

    ApproveRun(SyncEngine engine, Actor actor, Texts texts) {
        this.engine = engine;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "approve";
    }

    @Override
    public Set<Option> options() {
        return Set.of();
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        RunId id = line.run();
        engine.approve(id, actor);
        screen.line(texts.text("approve.done", Long.toString(id.number()), actor.name()));
        RunReport report = new RunReport(texts);
        new RunFollower(engine, texts).follow(id, screen).ifPresent(run -> {
            screen.lines(report.summary(run));
            screen.lines(report.next(run));
        });
    }
}
