// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.MissingPerson;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;

/** A small engine without a payroll system: what it would read is told it; it goes one step on at each wait. */
public final class MemorySync implements SyncEngine, SyncReports {
    private static final Instant MORNING = Instant.parse("2026-11-20T05:00:00Z");
    private static final long READ = 312;

    private final Map<ConnectionName, ConnectionOverview> connections = new TreeMap<>();
    private final TreeMap<RunId, SyncRun> runs = new TreeMap<>();
    private final Map<RunId, MemoryPlan> plans = new HashMap<>();
    private final List<PlannedOperation> news = new ArrayList<>();
    private final List<Reason> held = new ArrayList<>();
    private final List<MissingPerson> missing = new ArrayList<>();
    private final Map<String, FieldExplanation> explanations = new HashMap<>();
    private final Map<String, ApplyOutcome> answers = new HashMap<>();
    private final List<Integer> piecesAsked = new ArrayList<>();
    private final List<String> decided = new ArrayList<>();
    private ProbeReport probe = new ProbeReport.Works("Testbolaget AB", 312L, 100);
    private Optional<Reason> fault = Optional.empty();
    private int stepsInWork;
    private int stepsLeft;
    private boolean impatient;
    private boolean storeless;

    public MemorySync connection(String name) {
        return connection(name, ConnectionState.ACTIVE, Optional.empty());
    }

    public MemorySync connection(String name, ConnectionState state, Optional<Reason> why) {
        ConnectionName key = new ConnectionName(name);
        connections.put(key, new ConnectionOverview(key, state, why, 1_234, Optional.empty()));
        return this;
    }

    public MemorySync plans(PlannedOperation... operations) {
        news.addAll(List.of(operations));
        return this;
    }

    /** From now on the guard holds every plan back. */
    public MemorySync guardHolds(Reason why) {
        held.add(why);
        return this;
    }

    /** From now on every run fails. */
    public MemorySync fails(Reason why) {
        fault = Optional.of(why);
        return this;
    }

    /** So many waits find a run still in work. */
    public MemorySync takes(int steps) {
        stepsInWork = steps;
        return this;
    }

    /** The person at the shell presses Ctrl-C at the next wait. */
    public MemorySync personStopsWaiting() {
        impatient = true;
        return this;
    }

    /** From now on the lists of runs cannot be read. */
    public MemorySync storeFails() {
        storeless = true;
        return this;
    }

    public MemorySync answers(String employee, ApplyOutcome outcome) {
        answers.put(employee, outcome);
        return this;
    }

    public MemorySync probes(ProbeReport report) {
        probe = report;
        return this;
    }

    public MemorySync lacks(MissingPerson person) {
        missing.add(person);
        return this;
    }

    public MemorySync explains(FieldExplanation explanation) {
        explanations.put(explanation.employee().text() + explanation.decision().field(), explanation);
        return this;
    }

    /** What was asked for and by whom, oldest first. */
    public List<String> decided() {
        return decided;
    }

    /** How many pieces of plans were read. */
    public int piecesRead() {
        return piecesAsked.size();
    }

    @Override
    public ProbeReport test(ConnectionName connection) {
        known(connection);
        return probe;
    }

    @Override
    public RunId start(ConnectionName connection, RunMode mode, RunTrigger trigger, Actor actor) {
        return begin(connection, Flow.IMPORT, RunScope.EVERYBODY, mode, trigger, actor);
    }

    @Override
    public RunId startExport(ConnectionName connection, RunScope scope, RunMode mode, Actor actor) {
        return begin(connection, Flow.EXPORT, scope, mode, RunTrigger.PERSON, actor);
    }

    @Override
    public RunId startUndo(RunId run, RunMode mode, Actor actor) {
        SyncRun undone =
                run(run).orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, run.number())));
        if (undone.counts().applied() == 0) {
            throw new SyncRefusedException(Reason.of(ReasonCode.NOTHING_WRITTEN, run.number()));
        }
        return begin(undone.connection(), Flow.UNDO, new RunScope.WrittenBy(run), mode, RunTrigger.PERSON, actor);
    }

    private RunId begin(
            ConnectionName connection, Flow flow, RunScope scope, RunMode mode, RunTrigger trigger, Actor actor) {
        known(connection);
        if (runs.values().stream().anyMatch(run -> run.state() == RunState.PLANNING)) {
            throw new SyncRefusedException(Reason.of(ReasonCode.RUN_ALREADY_ACTIVE, connection.text()));
        }
        RunId id = new RunId(runs.isEmpty() ? 12 : runs.lastKey().number() + 1);
        plans.put(id, MemoryPlan.of(news));
        ReadReceipt receipt = new ReadReceipt(2, 312L, 312, 0, 1, ReadReceipt.Proof.TOTAL_REACHED);
        runs.put(
                id,
                new SyncRun(
                        id,
                        connection,
                        flow,
                        scope,
                        trigger,
                        actor,
                        mode,
                        RunState.PLANNING,
                        MORNING,
                        null,
                        receipt,
                        counts(id),
                        List.of(),
                        0));
        String what = flow == Flow.IMPORT ? "start" : flow + " " + scope.text();
        decided.add(what + " " + mode + " " + actor.name());
        stepsLeft = stepsInWork;
        return id;
    }

    @Override
    public void approve(RunId run, Actor actor) {
        waiting(run);
        put(run, RunState.APPLYING, List.of());
        decided.add("approve " + actor.name());
        stepsLeft = stepsInWork;
    }

    @Override
    public void reject(RunId run, Actor actor) {
        waiting(run);
        put(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)));
        decided.add("reject " + actor.name());
    }

    @Override
    public void cancel(RunId run, Actor actor) {
        put(run, RunState.CANCELLED, List.of(Reason.of(ReasonCode.CANCELLED)));
        decided.add("cancel " + actor.name());
    }

    @Override
    public SyncRun await(RunId run, Duration atMost) throws InterruptedException {
        if (impatient) {
            impatient = false;
            throw new InterruptedException();
        }
        SyncRun now = runs.get(run);
        if (now.state().ended() || now.state().waiting() || stepsLeft-- > 0) {
            return now;
        }
        if (fault.isPresent()) {
            return put(run, RunState.FAILED, List.of(fault.get()));
        }
        if (now.state() == RunState.PLANNING && now.mode() == RunMode.PREVIEW_FIRST) {
            return put(run, RunState.AWAITING_APPROVAL, List.of());
        }
        if (now.state() == RunState.PLANNING && !held.isEmpty()) {
            return put(run, RunState.BLOCKED, held);
        }
        plans.computeIfPresent(run, (id, plan) -> plan.applied(answers));
        boolean whole = counts(run).failed() == 0;
        return put(run, whole ? RunState.SUCCEEDED : RunState.PARTIAL, List.of());
    }

    @Override
    public Optional<RunProgress> progress(RunId run) {
        return Optional.ofNullable(runs.get(run))
                .filter(now -> !now.state().ended() && !now.state().waiting())
                .map(now -> new RunProgress(now.state(), 312L - stepsLeft, 312L, news.size(), 0));
    }

    @Override
    public List<ConnectionOverview> connections() {
        return connections.values().stream()
                .map(connection -> new ConnectionOverview(
                        connection.name(),
                        connection.state(),
                        connection.why(),
                        connection.linked(),
                        runs(connection.name(), 1).stream().findFirst()))
                .toList();
    }

    @Override
    public List<SyncRun> runs(ConnectionName connection, int atMost) {
        if (storeless) {
            throw new StoreException("the lists cannot be read", new IllegalStateException());
        }
        return runs.descendingMap().values().stream()
                .filter(run -> run.connection().equals(connection))
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<SyncRun> run(RunId run) {
        return Optional.ofNullable(runs.get(run));
    }

    @Override
    public List<OperationResult> plan(RunId run, long afterSequence, int atMost) {
        piecesAsked.add(atMost);
        return plans.getOrDefault(run, MemoryPlan.of(List.of())).lines().stream()
                .filter(result -> result.operation().sequence() > afterSequence)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<MissingPerson> missing(ConnectionName connection) {
        return List.copyOf(missing);
    }

    @Override
    public FieldExplanation explain(ConnectionName connection, EmploymentNumber employee, EmployeeField field) {
        return Optional.ofNullable(explanations.get(employee.text() + field))
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.EMPLOYEE_UNKNOWN, employee.text())));
    }

    private void known(ConnectionName connection) {
        if (!connections.containsKey(connection)) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, connection.text()));
        }
    }

    private void waiting(RunId run) {
        SyncRun now =
                run(run).orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.RUN_UNKNOWN, run.number())));
        if (!now.state().waiting()) {
            throw new SyncRefusedException(Reason.of(ReasonCode.RUN_NOT_WAITING, run.number()));
        }
    }

    private SyncRun put(RunId id, RunState state, List<Reason> reasons) {
        SyncRun old = runs.get(id);
        SyncRun run = new SyncRun(
                id,
                old.connection(),
                old.flow(),
                old.scope(),
                old.trigger(),
                old.startedBy(),
                old.mode(),
                state,
                old.startedAt(),
                state.ended() ? MORNING.plusSeconds(75) : null,
                old.receipt(),
                counts(id),
                reasons,
                0);
        runs.put(id, run);
        return run;
    }

    private RunCounts counts(RunId id) {
        return plans.get(id).counts(READ);
    }
}
