// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.MissingPerson;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.cards.CardEngine;
import org.lonebro.sync.internal.guard.LimitsInForce;
import org.lonebro.sync.internal.payday.PayDates;
import org.lonebro.sync.internal.payday.PaydayLimits;
import org.lonebro.sync.internal.reports.FieldStory;
import org.lonebro.sync.internal.reports.StoredReports;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.RunEngine;
import org.lonebro.sync.internal.running.RunFlows;
import org.lonebro.sync.internal.running.RunThreads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Wires the engine to the platform. Connectors and the register come and go while it stands. */
@Component(
        immediate = true,
        configurationPid = SyncComponent.PID,
        service = {SyncEngine.class, SyncReports.class})
@Designate(ocd = SyncConfiguration.class)
public final class SyncComponent implements SyncEngine, SyncReports, SidesWatcher {
    public static final String PID = "org.lonebro.sync";

    private final CounterpartsComponent counterpartsComponent;
    private final CardEngine cards;
    private final RunThreads threads;
    private final Duration stopTime;
    private final RunEngine engine;
    private final StoredReports reports;

    @Activate
    public SyncComponent(
            @Reference StoresComponent storesComponent,
            @Reference RulesComponent rulesComponent,
            @Reference CounterpartsComponent counterpartsComponent,
            @Reference CardsComponent cardsComponent,
            @Reference BankDays bankDays,
            SyncConfiguration configuration) {
        Stores stores = storesComponent.stores();
        Rules rules = rulesComponent.rules();
        this.counterpartsComponent = counterpartsComponent;
        this.cards = cardsComponent.engine();
        Counterparts counterparts = counterpartsComponent.counterparts();
        Clock clock = Clock.systemUTC();
        threads = new RunThreads(configuration.runsAtOnce());
        stopTime = Duration.ofSeconds(configuration.stopSeconds());
        Scopes scopes = new Scopes(rules.profiles(), stores.cases(), clock);
        RunFlows flows =
                new RunFlows(stores, rules, clock, cardsComponent.rightOfWay(), threads.batches(), threads.sends());
        LimitsInForce limits = new PaydayLimits(new PayDates(bankDays), clock);
        PlanApplying applying = new PlanApplying(
                stores, cardsComponent.rightOfWay().cards(), threads.batches(), configuration.peoplePerBatch());
        engine = new RunEngine(stores, scopes, counterparts, flows, limits, applying, threads);
        engine.watch(cards::ended);
        reports = new StoredReports(stores, counterparts, new FieldStory(stores, rules, counterparts, clock));
    }

    @Activate
    void start() {
        counterpartsComponent.watch(this);
        engine.resume();
    }

    @Deactivate
    void stop() {
        counterpartsComponent.unwatch(this);
        engine.stop();
        threads.stop(stopTime);
    }

    @Override
    public void appeared(ConnectionName connection) {
        engine.appeared(connection);
    }

    @Override
    public void changed(Collection<ConnectionName> connections) {
        engine.resume();
    }

    @Override
    public ProbeReport test(ConnectionName connection) {
        ProbeReport report = engine.test(connection);
        if (report instanceof ProbeReport.Works) {
            cards.answers(connection);
        }
        return report;
    }

    @Override
    public RunId start(ConnectionName connection, RunMode mode, RunTrigger trigger, Actor actor) {
        return engine.start(connection, mode, trigger, actor);
    }

    @Override
    public RunId startExport(ConnectionName connection, RunScope scope, RunMode mode, Actor actor) {
        return engine.startExport(connection, scope, mode, actor);
    }

    @Override
    public RunId startUndo(RunId run, RunMode mode, Actor actor) {
        return engine.startUndo(run, mode, actor);
    }

    @Override
    public void approve(RunId run, Actor actor) {
        engine.approve(run, actor);
    }

    @Override
    public void reject(RunId run, Actor actor) {
        engine.reject(run, actor);
    }

    @Override
    public void cancel(RunId run, Actor actor) {
        engine.cancel(run, actor);
    }

    @Override
    public SyncRun await(RunId run, Duration atMost) throws InterruptedException {
        return engine.await(run, atMost);
    }

    @Override
    public Optional<RunProgress> progress(RunId run) {
        return engine.progress(run);
    }

    @Override
    public List<ConnectionOverview> connections() {
        return reports.connections();
    }

    @Override
    public List<SyncRun> runs(ConnectionName connection, int atMost) {
        return reports.runs(connection, atMost);
    }

    @Override
    public Optional<SyncRun> run(RunId run) {
        return reports.run(run);
    }

    @Override
    public List<OperationResult> plan(RunId run, long afterSequence, int atMost) {
        return reports.plan(run, afterSequence, atMost);
    }

    @Override
    public List<MissingPerson> missing(ConnectionName connection) {
        return reports.missing(connection);
    }

    @Override
    public FieldExplanation explain(ConnectionName connection, EmploymentNumber employee, EmployeeField field) {
        return reports.explain(connection, employee, field);
    }
}
