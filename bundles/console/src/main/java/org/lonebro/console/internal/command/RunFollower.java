// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.time.Duration;
import java.util.Optional;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.RunReport;

/** Shows how a run goes until it ended or waits for a person. */
final class RunFollower {
    private static final int LONGEST_PAUSE_SECONDS = 15;

    private final SyncEngine engine;
    private final Texts texts;
    private final RunReport report;

    RunFollower(SyncEngine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
        this.report = new RunReport(texts);
    }

    /** Shows progress, then the end; the run, or empty if the person stopped waiting: then the run goes on. */
    Optional<SyncRun> follow(RunId id, Screen screen) {
        try {
            return Optional.of(ended(id, screen));
        } catch (InterruptedException personStoppedWaiting) {
            String number = Long.toString(id.number());
            screen.line(texts.text("run.goes-on", number));
            return Optional.empty();
        }
    }

    private SyncRun ended(RunId id, Screen screen) throws InterruptedException {
        String shown = "";
        // the longer it takes, the fewer lines
        for (int pause = 1; ; pause = Math.min(pause + 1, LONGEST_PAUSE_SECONDS)) {
            SyncRun run = engine.await(id, Duration.ofSeconds(pause));
            if (run.state().ended() || run.state().waiting()) {
                return run;
            }
            Optional<RunProgress> progress = engine.progress(id);
            if (progress.isEmpty()) {
                continue;
            }
            String line = report.progress(progress.get());
            if (!line.equals(shown)) {
                screen.line(line);
                shown = line;
            }
        }
    }
}
