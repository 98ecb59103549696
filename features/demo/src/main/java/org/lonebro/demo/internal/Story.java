// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.EnumSet;
import java.util.Set;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;

/** Test, preview, import, summary, and the way back: what an administrator does first, told step by step. */
final class Story {
    static final int DONE = 0;
    static final int NOT_DONE = 1;
    private static final Set<ReasonCode> NOT_THERE_YET =
            EnumSet.of(ReasonCode.CONNECTION_UNKNOWN, ReasonCode.CONNECTOR_ABSENT);
    private static final int LOOKS = 100;
    private static final long PAUSE_MILLIS = 100;
    static final Actor TELLER = new Actor(DemoSettings.LOGIN);

    private final SyncEngine engine;
    private final Telling telling;
    private final RunTelling runs;
    private final WayBack wayBack;

    Story(SyncEngine engine, Telling telling, WayBack wayBack) {
        this.engine = engine;
        this.telling = telling;
        this.runs = new RunTelling(engine, telling);
        this.wayBack = wayBack;
    }

    /** Tells it to its end; gives the exit code. */
    int tell(ConnectionName connection) {
        telling.title();
        try {
            return connected(connection) && imported(connection) && wayBack.told(connection) ? DONE : NOT_DONE;
        } catch (SyncRefusedException refused) {
            telling.reason(refused.reason());
            return NOT_DONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_DONE;
        }
    }

    private boolean connected(ConnectionName connection) throws InterruptedException {
        telling.step(1);
        ProbeReport report = tested(connection);
        if (report instanceof ProbeReport.Fails fails) {
            telling.reason(fails.reason());
        } else if (report instanceof ProbeReport.Works works) {
            Long people = works.people();
            if (people == null) {
                telling.line("connected.uncounted", works.company());
            } else {
                telling.line("connected", works.company(), people);
            }
        }
        return report instanceof ProbeReport.Works;
    }

    /** A new connector may be heard of here before the engine hears of it. */
    private ProbeReport tested(ConnectionName connection) throws InterruptedException {
        ProbeReport report = asked(connection);
        for (int look = 0; look < LOOKS && unheardOf(report); look++) {
            Thread.sleep(PAUSE_MILLIS);
            report = asked(connection);
        }
        return report;
    }

    private ProbeReport asked(ConnectionName connection) {
        try {
            return engine.test(connection);
        } catch (SyncRefusedException refused) {
            return new ProbeReport.Fails(refused.reason());
        }
    }

    private static boolean unheardOf(ProbeReport report) {
        return report instanceof ProbeReport.Fails fails
                && NOT_THERE_YET.contains(fails.reason().code());
    }

    private boolean imported(ConnectionName connection) throws InterruptedException {
        telling.step(2);
        RunId run = engine.start(connection, RunMode.PREVIEW_FIRST, RunTrigger.PERSON, TELLER);
        SyncRun preview = runs.follow(run, 0);
        if (preview.state() != RunState.AWAITING_APPROVAL) {
            return toldEnd(preview);
        }
        runs.figures(preview);
        telling.line("previewed");
        telling.step(3);
        engine.approve(run, TELLER);
        return toldEnd(runs.follow(run, preview.counts().planned()));
    }

    private boolean toldEnd(SyncRun run) {
        telling.step(4);
        return runs.end(run);
    }
}
