// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.guard.LimitsInForce;

/** The engine: takes orders and hands the work to its threads. */
public final class RunEngine implements SyncEngine {
    private static final Actor ENGINE = new Actor("lonebro");
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Stores stores;
    private final Counterparts counterparts;
    private final RunBook book;
    private final Standings standings;
    private final WorkFloor floor = new WorkFloor();
    private final RunWorker worker;
    private final BrokenOffRuns brokenOff;

    public RunEngine(
            Stores stores,
            Scopes scopes,
            Counterparts counterparts,
            RunFlows flows,
            LimitsInForce limits,
            PlanApplying applying,
            Later later) {
        this.stores = stores;
        this.counterparts = counterparts;
        this.book = new RunBook(stores, flows.clock());
        this.standings = new Standings(stores.states());
        RunCourse course = new RunCourse(stores, scopes, flows, limits, applying, book, standings);
        this.worker = new RunWorker(course, counterparts, book, standings, floor, later);
        this.brokenOff = new BrokenOffRuns(stores.runs(), counterparts, book, standings, floor, worker, later);
    }

    /** From now on it is told each run that ended, once that is stored; it must not block. */
    public void watch(Consumer<SyncRun> ended) {
        book.watch(ended);
    }

    /** Takes up what was broken off; to be called when the engine or a side of a connection appears. */
    public void resume() {
        brokenOff.lookSoon();
    }

    /** A connection's services appeared or were replaced. */
    public void appeared(ConnectionName connection) {
        brokenOff.appeared(connection);
    }

    /** Asks all work to stop; runs stay as they are recorded and are taken up by the next engine. */
    public void stop() {
        floor.all().forEach(RunInWork::engineStops);
    }

    @Override
    public ProbeReport test(ConnectionName connection) {
        requireKnown(connection);
        ProbeReport report = counterparts
                .probes()
                .find(connection)
                .map(ConnectionProbe::probe)
                .orElseGet(() -> new ProbeReport.Fails(Reason.of(ReasonCode.CONNECTOR_ABSENT, connection.text())));
        if (report instanceof ProbeReport.Fails fails) {
            standings.fails(connection, fails.reason());
        } else if (report instanceof ProbeReport.Works works && works.firstPage() == 0) {
            standings.fails(
                    connection, Reason.of(ReasonCode.NOBODY_READ, stores.links().count(connection)));
        } else {
            standings.answers(connection);
        }
        stores.audit().add(connection, ENGINE, Act.TESTED, (RunId) null);
        return report;
    }

    @Override
    public RunId start(ConnectionName connection, RunMode mode, RunTrigger trigger, Actor actor) {
        requireKnown(connection);
        requireComplete(connection);
        if (trigger == RunTrigger.SCHEDULE && worker.refused(connection)) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CREDENTIALS_REFUSED));
        }
        return open(connection, actor, () -> stores.runs()
                .open(connection, Flow.IMPORT, RunScope.EVERYBODY, mode, trigger, actor));
    }

    @Override
    public RunId startExport(ConnectionName connection, RunScope scope, RunMode mode, Actor actor) {
        requireKnown(connection);
        requireComplete(connection);
        counterparts.sides(connection).requireWriter();
        if (scope instanceof RunScope.WrittenBy written) {
            throw new SyncRefusedException(
                    Reason.of(ReasonCode.RUN_OF_OTHER_KIND, written.run().number()));
        }
        if (scope instanceof RunScope.FailedOf failed) {
            requireEndedExport(connection, book.known(failed.run()));
        }
        return open(connection, actor, () -> stores.runs()
                .open(connection, Flow.EXPORT, scope, mode, RunTrigger.PERSON, actor));
    }

    private static void requireEndedExport(ConnectionName connection, SyncRun run) {
        if (run.flow() != Flow.EXPORT || !run.connection().equals(connection)) {
            throw new SyncRefusedException(
                    Reason.of(ReasonCode.RUN_OF_OTHER_KIND, run.id().number()));
        }
        requireEnded(run);
    }

    private static void requireEnded(SyncRun run) {
        if (!run.state().ended()) {
            throw new SyncRefusedException(
                    Reason.of(ReasonCode.RUN_NOT_ENDED, run.id().number()));
        }
    }

    @Override
    public RunId startUndo(RunId id, RunMode mode, Actor actor) {
        SyncRun undone = book.known(id);
        requireEnded(undone);
        if (undone.flow() == Flow.UNDO) {
            throw new SyncRefusedException(Reason.of(ReasonCode.RUN_OF_OTHER_KIND, id.number()));
        }
        if (undone.counts().applied() == 0 || undone.counts().writes() == 0) {
            throw new SyncRefusedException(Reason.of(ReasonCode.NOTHING_WRITTEN, id.number()));
        }
        ConnectionName connection = undone.connection();
        requireComplete(connection);
        if (undone.flow() == Flow.EXPORT) {
            counterparts.sides(connection).requireWriter();
        }
        RunScope scope = new RunScope.WrittenBy(id);
        return open(connection, actor, () -> stores.runs()
                .open(connection, Flow.UNDO, scope, mode, RunTrigger.PERSON, actor));
    }

    private RunId open(ConnectionName connection, Actor actor, Supplier<Optional<SyncRun>> opening) {
        RunInWork work = claim(connection);
        SyncRun run;
        try {
            run = opening.get().orElseThrow(() -> alreadyActive(connection));
        } catch (RuntimeException | Error notOpened) {
            floor.leave(work);
            throw notOpened;
        }
        work.stands(run);
        RunLog.started(run);
        handOver(work, run, actor, Act.STARTED);
        return run.id();
    }

    @Override
    public void approve(RunId id, Actor actor) {
        SyncRun run = book.waiting(id);
        requireComplete(run.connection());
        RunInWork work = claim(run.connection());
        SyncRun approved = RunMoves.approved(run);
        try {
            if (!book.move(run, approved)) {
                throw new SyncRefusedException(Reason.of(ReasonCode.RUN_NOT_WAITING, id.number()));
            }
        } catch (RuntimeException | Error notApproved) {
            floor.leave(work);
            throw notApproved;
        }
        work.stands(approved);
        handOver(work, approved, actor, Act.APPROVED);
    }

    @Override
    public void reject(RunId id, Actor actor) {
        SyncRun run = book.waiting(id);
        if (book.end(run, RunState.CANCELLED, run.reasons()).isEmpty()) {
            throw new SyncRefusedException(Reason.of(ReasonCode.RUN_NOT_WAITING, id.number()));
        }
        standings.unblocked(run.connection());
        book.audit(run, actor, Act.REJECTED);
    }

    @Override
    public void cancel(RunId id, Actor actor) {
        SyncRun run = book.known(id);
        Optional<RunInWork> work = floor.find(id);
        if (work.isPresent() && !work.get().cancelled()) {
            work.get().cancel(actor);
            book.audit(run, actor, Act.CANCELLED);
        }
    }

    @Override
    public SyncRun await(RunId id, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        SyncRun run = book.known(id);
        while (true) {
            boolean settled = run.state().ended() || run.state().waiting();
            Optional<RunInWork> here = floor.find(id);
            long left = deadline - System.nanoTime();
            // Settled in the store it may not have left the floor yet: whoever waited may start or approve at once.
            if ((settled && here.isEmpty()) || left <= 0) {
                return run;
            }
            ConnectionName connection = run.connection();
            here.orElseGet(() -> new RunInWork(connection))
                    .awaitLeft(Duration.ofNanos(Math.min(left, LOOK_AGAIN_MILLIS * 1_000_000)));
            run = book.known(id);
        }
    }

    @Override
    public Optional<RunProgress> progress(RunId id) {
        return floor.find(id).map(work -> work.meter().progress(work.state()));
    }

    /** The order stands in the store: the work begins even if the audit trail cannot be written just now. */
    private void handOver(RunInWork work, SyncRun run, Actor actor, Act act) {
        try {
            book.audit(run, actor, act);
        } finally {
            worker.begin(work);
        }
    }

    private RunInWork claim(ConnectionName connection) {
        return floor.claim(connection).orElseThrow(() -> alreadyActive(connection));
    }

    private static SyncRefusedException alreadyActive(ConnectionName connection) {
        return new SyncRefusedException(Reason.of(ReasonCode.RUN_ALREADY_ACTIVE, connection.text()));
    }

    private void requireKnown(ConnectionName connection) {
        boolean known =
                counterparts.names().contains(connection) || stores.links().count(connection) > 0;
        if (!known) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, connection.text()));
        }
    }

    private void requireComplete(ConnectionName connection) {
        Optional<Reason> lacking = counterparts.lacking(connection);
        if (lacking.isPresent()) {
            standings.fails(connection, lacking.get());
            throw new SyncRefusedException(lacking.get());
        }
    }
}
