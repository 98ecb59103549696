// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
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
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.planning.ImportPlanning;
import org.lonebro.sync.internal.reports.FieldStory;
import org.lonebro.sync.internal.reports.StoredReports;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.RunEngine;
import org.lonebro.sync.internal.running.RunThreads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the engine to the platform. Connectors and the register come and go while it stands. */
@Component(
        immediate = true,
        configurationPid = SyncComponent.PID,
        service = {SyncEngine.class, SyncReports.class})
@Designate(ocd = SyncConfiguration.class)
public final class SyncComponent implements SyncEngine, SyncReports {
    public static final String PID = "org.lonebro.sync";

    private static final Logger LOG = LoggerFactory.getLogger(SyncComponent.class);

    private final Counterparts counterparts = new Counterparts();
    private final RunThreads threads;
    private final Duration stopTime;
    private final RunEngine engine;
    private final StoredReports reports;

    @Activate
    public SyncComponent(
            @Reference StoresComponent storesComponent,
            @Reference RulesComponent rulesComponent,
            SyncConfiguration configuration) {
        Stores stores = storesComponent.stores();
        Rules rules = rulesComponent.rules();
        Clock clock = Clock.systemUTC();
        threads = new RunThreads(configuration.runsAtOnce());
        stopTime = Duration.ofSeconds(configuration.stopSeconds());
        ImportPlanning planning = new ImportPlanning(stores, rules, threads.batches());
        PlanApplying applying =
                new PlanApplying(stores, rules.normaliser(), threads.batches(), configuration.peoplePerBatch());
        engine = new RunEngine(stores, rules, counterparts, planning, applying, threads, clock);
        reports = new StoredReports(stores, counterparts, new FieldStory(stores, rules, counterparts, clock));
    }

    @Activate
    void start() {
        engine.resume();
    }

    @Deactivate
    void stop() {
        engine.stop();
        threads.stop(stopTime);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addConnection(PayrollConnection connection, Map<String, ?> properties) {
        named(properties, name -> {
            counterparts.connections().add(name, connection);
            engine.appeared(name);
        });
    }

    void removeConnection(PayrollConnection connection, Map<String, ?> properties) {
        named(properties, name -> counterparts.connections().remove(name, connection));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addReader(EmployeeReader reader, Map<String, ?> properties) {
        named(properties, name -> {
            counterparts.readers().add(name, reader);
            engine.resume();
        });
    }

    void removeReader(EmployeeReader reader, Map<String, ?> properties) {
        named(properties, name -> counterparts.readers().remove(name, reader));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addWriter(EmployeeWriter writer, Map<String, ?> properties) {
        named(properties, name -> {
            counterparts.writers().add(name, writer);
            engine.resume();
        });
    }

    void removeWriter(EmployeeWriter writer, Map<String, ?> properties) {
        named(properties, name -> counterparts.writers().remove(name, writer));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addProbe(ConnectionProbe probe, Map<String, ?> properties) {
        named(properties, name -> counterparts.probes().add(name, probe));
    }

    void removeProbe(ConnectionProbe probe, Map<String, ?> properties) {
        named(properties, name -> counterparts.probes().remove(name, probe));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRegister(HrRegister register) {
        counterparts.registerCame(register);
        engine.resume();
    }

    void unsetRegister(HrRegister register) {
        counterparts.registerWent(register);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRoster(HrRoster roster) {
        counterparts.rosterCame(roster);
        engine.resume();
    }

    void unsetRoster(HrRoster roster) {
        counterparts.rosterWent(roster);
    }

    private static void named(Map<String, ?> properties, Consumer<ConnectionName> action) {
        Object name = properties.get(PayrollConnection.NAME);
        if (!(name instanceof String text)) {
            LOG.warn("A connector's service lacks the property {} and is not used", PayrollConnection.NAME);
            return;
        }
        try {
            action.accept(new ConnectionName(text));
        } catch (IllegalArgumentException unusable) {
            LOG.warn("A connector's service is not used: {}", unusable.getMessage());
        }
    }

    @Override
    public ProbeReport test(ConnectionName connection) {
        return engine.test(connection);
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
