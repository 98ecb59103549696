// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.store.AuditTrail.AuditEntry;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.guard.LimitsInForce;
import org.lonebro.sync.internal.reports.FieldStory;
import org.lonebro.sync.internal.reports.StoredReports;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Later;
import org.lonebro.sync.internal.running.RunEngine;
import org.lonebro.sync.internal.running.RunFlows;

/** A connection with both its sides, stores and an engine. */
public final class Bridge {
    public static final ConnectionName ACME = new ConnectionName("acme");
    public static final Actor ANNA = new Actor("anna");
    private static final int BATCH = 2;

    public final Ledger ledger = new Ledger();
    public final PlainRules rules = new PlainRules();
    public final MemoryRegister register = new MemoryRegister(ledger.fuse);
    public PayrollStandIn payroll;
    public Counterparts sides = new Counterparts();
    public SameThread threads = new SameThread();
    public final RightOfWay rightOfWay = new RightOfWay();
    public RunEngine engine;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

    public Bridge() {
        this(GuardLimits.standard());
    }

    public Bridge(GuardLimits limits) {
        payroll = new PayrollStandIn(
                new ConnectionSettings(ACME, new CustomerKey("acme-ab"), PlainRules.PROFILE, limits));
        connect(payroll);
        sides.registerCame(register);
        sides.rosterCame(register);
        engine = newEngine();
    }

    private RunEngine newEngine() {
        return engine(threads, threads, threads, BATCH);
    }

    /** Another engine on the same stores and sides. */
    public RunEngine engine(Later later, ExecutorService batches, Executor senders, int batch) {
        Stores stores = stores();
        Scopes scopes = new Scopes(rules, stores.cases(), clock);
        RunFlows flows = new RunFlows(stores, rules.rules(), clock, rightOfWay, batches, senders);
        PlanApplying applying = new PlanApplying(stores, rightOfWay.cards(), batches, batch);
        return new RunEngine(stores, scopes, sides, flows, LimitsInForce.ordinary(), applying, later);
    }

    public Stores stores() {
        return MemoryStores.over(ledger, clock);
    }

    public StoredReports reports() {
        return new StoredReports(stores(), sides, new FieldStory(stores(), rules.rules(), sides, clock));
    }

    /** The connector's services as after saving its configuration. */
    public void connect(PayrollStandIn connector) {
        payroll = connector;
        sides.connections().add(ACME, connector);
        sides.readers().add(ACME, connector);
        sides.writers().add(ACME, connector);
        sides.probes().add(ACME, connector);
    }

    /** A new process on the old stores; it takes up what was broken off. */
    public void restart() {
        ledger.fuse.mend();
        threads = new SameThread();
        engine = newEngine();
        engine.appeared(ACME);
        threads.letTimePass();
    }

    public SyncRun run(RunMode mode) {
        return settled(engine.start(ACME, mode, RunTrigger.PERSON, ANNA));
    }

    public SyncRun apply() {
        return run(RunMode.APPLY);
    }

    public SyncRun export(RunScope scope, RunMode mode) {
        return settled(engine.startExport(ACME, scope, mode, ANNA));
    }

    public SyncRun export() {
        return export(RunScope.EVERYBODY, RunMode.APPLY);
    }

    public SyncRun undo(SyncRun run) {
        return settled(engine.startUndo(run.id(), RunMode.APPLY, ANNA));
    }

    public SyncRun settled(RunId run) {
        try {
            return engine.await(run, Duration.ZERO);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public List<OperationResult> plan(SyncRun run) {
        return stores().plans().results(run.id(), 0, Integer.MAX_VALUE);
    }

    public List<EmployeeLink> links() {
        return stores().links().after(ACME, 0, Integer.MAX_VALUE);
    }

    public Standing standing() {
        return stores().states().standing(ACME);
    }

    public List<AuditEntry> audit() {
        return stores().audit().newest(ACME, Integer.MAX_VALUE);
    }

    /** Both sides and what links them, without versions and times. */
    public String world() {
        String cards = register.cards().stream()
                .map(card -> card.id().text() + "=" + describe(card.employee().asWritten()))
                .collect(Collectors.joining("\n"));
        String links = links().stream()
                .map(link -> link.payrollId().text() + "->" + link.hrId().text()
                        + (link.missingSince() == null ? "" : " missing")
                        + link.prints()
                        + describe(Objects.requireNonNull(ledger.agreed(ACME, link.number()))))
                .sorted()
                .collect(Collectors.joining("\n"));
        return cards + "\n" + links;
    }

    private static String describe(FieldValues values) {
        return values.fields().stream()
                .map(field -> field + ":" + values.get(field))
                .collect(Collectors.joining(","));
    }
}
