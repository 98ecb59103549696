// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:undo}. */
final class UndoRun implements Command {
    private final SyncEngine engine;
    private final RunShown shown;
    private final Actor actor;
    private final Texts texts;

    UndoRun(SyncEngine engine, SyncReports reports, Actor actor, Texts texts) {
        this.engine = engine;
        this.shown = new RunShown(engine, reports, texts);
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.APPLY, Option.KIND, Option.ALL);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        PeopleShown people = PeopleShown.asked(line);
        RunId undone = line.run();
        RunMode mode = line.has(Option.APPLY) ? RunMode.APPLY : RunMode.PREVIEW_FIRST;
        RunId id = engine.startUndo(undone, mode, actor);
        screen.line(texts.text("undo.started." + mode, Long.toString(id.number()), Long.toString(undone.number())));
        shown.follow(id, people, screen);
    }
}
