// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.running.Counterparts.Sides;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on a run until it is settled. A fault ends the run, but one of our own store: then the run is as its record says, and
 * is taken on from there after a while, for as long as the store is away.
 */
final class RunWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final int TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final RunCourse course;
    private final Counterparts counterparts;
    private final RunBook book;
    private final Standings standings;
    private final WorkFloor floor;
    private final Later later;
    private final Map<ConnectionName, PayrollConnection> refused = new ConcurrentHashMap<>();

    /** A store that is away is waited for; one that answers and then fails is not tried for ever. */
    private enum Verdict {
        AWAY,
        COUNTS
    }

    RunWorker(
            RunCourse course,
            Counterparts counterparts,
            RunBook book,
            Standings standings,
            WorkFloor floor,
            Later later) {
        this.course = course;
        this.counterparts = counterparts;
        this.book = book;
        this.standings = standings;
        this.floor = floor;
        this.later = later;
    }

    /** Whether the payroll refused the credentials this very connection service has. */
    boolean refused(ConnectionName connection) {
        PayrollConnection tried = refused.get(connection);
        return tried != null
                && counterparts
                        .connections()
                        .find(connection)
                        .filter(now -> now == tried)
                        .isPresent();
    }

    void begin(RunInWork work) {
        later.now(() -> attempt(work, Duration.ofSeconds(1)));
    }

    private void attempt(RunInWork work, Duration pause) {
        if (work.interrupted()) {
            floor.leave(work);
            return;
        }
        boolean storeAnswered = false;
        try {
            SyncRun run = book.known(work.run());
            storeAnswered = true;
            work.stands(run);
            advance(work, run);
            floor.leave(work);
        } catch (StoreException fault) {
            LOG.debug("Run {} waits for the store", work.run().number(), Trace.of(fault));
            waitForStore(work, fault, pause, storeAnswered ? Verdict.COUNTS : Verdict.AWAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            floor.leave(work);
        } catch (RuntimeException | Error fault) {
            LOG.error("Run {} could not be ended in order", work.run().number(), Trace.of(fault));
            floor.leave(work);
        }
    }

    private void advance(RunInWork work, SyncRun run) throws InterruptedException {
        Sides sides = null;
        try {
            sides = counterparts.sides(work.connection());
            course.advance(work, run, sides);
            refused.remove(work.connection());
        } catch (StoreException | InterruptedException notTheRunsFault) {
            throw notTheRunsFault;
        } catch (ConnectorException | RuntimeException | Error fault) {
            if (sides != null && RunFault.of(fault).end() == RunState.AUTH_REQUIRED) {
                refused.put(work.connection(), sides.connection());
            }
            end(work, fault);
        }
    }

    private void end(RunInWork work, Throwable fault) {
        if (work.interrupted()) {
            return;
        }
        SyncRun run = book.known(work.run());
        if (work.cancelled()) {
            book.end(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)));
            return;
        }
        if (RunFault.surprising(fault)) {
            LOG.error("Run {} ended by a fault that should not be", run.id().number(), Trace.of(fault));
        } else {
            LOG.debug("Run {} failed", run.id().number(), Trace.of(fault));
        }
        RunFault end = RunFault.of(fault);
        standings.fails(work.connection(), end.reason());
        book.end(run, end.end(), List.of(end.reason()));
    }

    private void waitForStore(RunInWork work, StoreException fault, Duration pause, Verdict verdict) {
        if (verdict == Verdict.AWAY || work.failedAgain() < TRIES) {
            again(work, pause);
            return;
        }
        try {
            end(work, fault);
            floor.leave(work);
        } catch (StoreException still) {
            LOG.debug("Run {} cannot even be ended", work.run().number(), Trace.of(still));
            again(work, pause);
        }
    }

    private void again(RunInWork work, Duration pause) {
        Duration twice = pause.multipliedBy(2);
        Duration next = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        later.after(pause, () -> attempt(work, next));
    }
}
