// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.time.Duration;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunSummary;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;

/** Test, preview, import, summary: what an administrator does first, told step by step. */
final class Story {
    static final int DONE = 0;
    static final int NOT_DONE = 1;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Actor DEMO = new Actor("demo");

    private final SyncEngine engine;
    private final Terminal terminal;
    private final Texts texts;

    Story(SyncEngine engine, Terminal terminal, Texts texts) {
        this.engine = engine;
        this.terminal = terminal;
        this.texts = texts;
    }

    /** Tells it to its end; gives the exit code. */
    int tell(ConnectionName connection) {
        terminal.line("");
        terminal.line(texts.get("title"));
        try {
            return connected(connection) && imported(connection) ? DONE : NOT_DONE;
        } catch (SyncRefusedException refused) {
            sentence(refused.reason());
            return NOT_DONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_DONE;
        }
    }

    private boolean connected(ConnectionName connection) {
        step(1);
        ProbeReport report = engine.test(connection);
        if (report instanceof ProbeReport.Fails fails) {
            sentence(fails.reason());
        } else if (report instanceof ProbeReport.Works works) {
            Long people = works.people();
            String text = people == null
                    ? texts.get("connected.uncounted", works.company())
                    : texts.get("connected", works.company(), people);
            terminal.line("     " + text);
        }
        return report instanceof ProbeReport.Works;
    }

    private boolean imported(ConnectionName connection) throws InterruptedException {
        step(2);
        RunId run = engine.start(connection, RunMode.PREVIEW_FIRST, RunTrigger.PERSON, DEMO);
        SyncRun preview = follow(run, 0);
        if (preview.state() != RunState.AWAITING_APPROVAL) {
            return toldEnd(preview);
        }
        CountsTable.print(preview, terminal, texts);
        terminal.line("     " + texts.get("previewed"));
        step(3);
        engine.approve(run, DEMO);
        return toldEnd(follow(run, preview.counts().planned()));
    }

    private boolean toldEnd(SyncRun run) {
        step(4);
        terminal.line("     " + new RunSummary(run).sentence(texts.locale()));
        terminal.line("");
        CountsTable.print(run, terminal, texts);
        return run.state() == RunState.SUCCEEDED;
    }

    private SyncRun follow(RunId id, long total) throws InterruptedException {
        ProgressLine line = new ProgressLine(terminal, texts);
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

    private void step(int number) {
        terminal.line("");
        terminal.line("  " + texts.get("step." + number));
    }

    private void sentence(Reason reason) {
        terminal.line("     " + reason.sentence(texts.locale()));
    }
}
