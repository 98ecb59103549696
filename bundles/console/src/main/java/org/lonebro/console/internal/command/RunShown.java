// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.RunReport;

/** A run that was just started: how far it is, then what came of it; people of a plan that waits are shown with it. */
final class RunShown {
    private final SyncEngine engine;
    private final PlanLines plan;
    private final Texts texts;
    private final RunReport report;

    RunShown(SyncEngine engine, SyncReports reports, Texts texts) {
        this.engine = engine;
        this.plan = new PlanLines(reports);
        this.texts = texts;
        this.report = new RunReport(texts);
    }

    void follow(RunId id, PeopleShown people, Screen screen) {
        new RunFollower(engine, texts).follow(id, screen).ifPresent(run -> show(run, people, screen));
    }

    void show(SyncRun run, PeopleShown people, Screen screen) {
        screen.lines(report.summary(run));
        if (run.state() == RunState.AWAITING_APPROVAL) {
            people.show(run, plan, texts, screen);
            screen.blank();
        }
        screen.lines(report.next(run));
    }
}
