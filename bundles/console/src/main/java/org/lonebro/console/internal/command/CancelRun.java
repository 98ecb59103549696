// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:cancel}. */
final class CancelRun implements Command {
    private final SyncEngine engine;
    private final SyncReports reports;
    private final Actor actor;
    private final Texts texts;

    CancelRun(SyncEngine engine, SyncReports reports, Actor actor, Texts texts) {
        this.engine = engine;
        this.reports = reports;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public Set<Option> options() {
        return Set.of();
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        RunId id = line.run();
        String number = Long.toString(id.number());
        RunState state = reports.run(id)
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, number)))
                .state();
        if (state.ended()) {
            screen.line(texts.text("cancel.ended", number));
            return;
        }
        if (state.waiting()) {
            screen.line(texts.text("cancel.waiting", number));
            return;
        }
        engine.cancel(id, actor);
        screen.line(texts.text("cancel.done", number));
    }
}
