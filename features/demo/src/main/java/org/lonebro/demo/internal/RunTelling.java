// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.time.Duration;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunSummary;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRun;

/** How a run goes, and what came of it. */
record RunTelling(SyncEngine engine, Telling telling) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /**
     * Shows how far it is until it ended or waits for a person.
     *
     * @param total lines to be applied; 0 while nobody knows
     */
    SyncRun follow(RunId id, long total) throws InterruptedException {
        ProgressLine line = new ProgressLine(telling.terminal(), telling.texts());
        SyncRun run = engine.await(id, LOOK_AGAIN);
        while (!run.state().ended() && !run.state().waiting()) {
            engine.progress(id).ifPresent(progress -> line.show(progress, total));
            run = engine.await(id, LOOK_AGAIN);
        }
        if (run.state().ended()) {
            line.finish(total);
        } else {
            line.clear();
        }
        return run;
    }

    void figures(SyncRun run) {
        CountsTable.print(run, telling);
    }

    /** Says whether it did all it was to do. */
    boolean end(SyncRun run) {
        telling.words(new RunSummary(run).sentence(telling.texts().locale()));
        telling.blank();
        figures(run);
        return run.state() == RunState.SUCCEEDED;
    }
}
