// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.kontek.internal.KontekConnection;
import org.lonebro.mapper.internal.MapperRules;
import org.lonebro.mapper.internal.calendar.SwedishBankDays;
import org.lonebro.samplehost.internal.register.Database;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.JdbcRoster;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.crypto.StoreKeys;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.Stores.OfDeliveries;
import org.lonebro.sync.internal.Stores.OfRuns;
import org.lonebro.sync.internal.applying.PlanApplying;
import org.lonebro.sync.internal.cards.CardEngine;
import org.lonebro.sync.internal.cases.CaseRulings;
import org.lonebro.sync.internal.guard.LimitsInForce;
import org.lonebro.sync.internal.payday.PayDates;
import org.lonebro.sync.internal.payday.PaydayLimits;
import org.lonebro.sync.internal.reports.FieldStory;
import org.lonebro.sync.internal.reports.StoredReports;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.RunEngine;
import org.lonebro.sync.internal.running.RunFlows;
import org.lonebro.sync.internal.running.RunThreads;

/**
 * The whole house wired with {@code new}: engine, rules, store, connector and the sample host's register. The only class of
 * the tests that sees the inside of bundles; it is this long because it wires them all.
 */
public final class PlainHouse implements AutoCloseable {
    private static final Actor TESTER = new Actor("tester");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_TIME = Duration.ofSeconds(10);

    private final AtomicBoolean killed = new AtomicBoolean();
    private final PlainHouseBuilder plan;
    private final ConnectionName connection;
    private final CustomerKey customer;
    private final JdbcStore store;
    private final HrRegister register;
    private final KontekConnection kontek;
    private final MapperRules rules;
    private final RunThreads threads;
    private final RunEngine engine;
    private final SyncReports reports;
    private final CountedThreads cardThreads;
    private final CardEngine cards;
    private final CaseDesk cases;

    PlainHouse(PlainHouseBuilder plan) {
        this.plan = plan;
        Clock clock = plan.clock;
        connection = new ConnectionName(plan.connection);
        customer = new CustomerKey(plan.customer);
        store = new JdbcStore(mortal(plan.storeSource.apply(plan.databases.store())), keys(), clock);
        Database people = Database.open(mortal(plan.registerSource.apply(plan.databases.register())));
        register = plan.register.apply(new JdbcRegister(people, clock));
        kontek = HouseConnector.of(plan, connection, customer);
        rules = MapperRules.standard();
        threads = new RunThreads(2);
        Stores stores = new Stores(
                store.links(),
                store.fingerprints(),
                store.states(),
                store.audit(),
                new OfRuns(store.runs(), store.plans(), store.journal()),
                new OfDeliveries(store.outbox(), store.deliveries(), store.creates(), store.unseen(), store.cases()));
        Rules pure = new Rules(rules.normaliser(), rules.matcher(), rules.planner(), rules.profiles());
        Counterparts counterparts = new Counterparts();
        RightOfWay rightOfWay = new RightOfWay();
        RunFlows flows = new RunFlows(stores, pure, clock, rightOfWay, threads.batches(), threads.sends());
        LimitsInForce limits = new PaydayLimits(new PayDates(new SwedishBankDays()), clock);
        PlanApplying applying = new PlanApplying(stores, rightOfWay.cards(), threads.batches(), plan.peoplePerBatch);
        engine = new RunEngine(
                stores,
                new Scopes(pure.profiles(), store.cases(), clock),
                counterparts,
                flows,
                limits,
                applying,
                threads);
        reports = new StoredReports(stores, counterparts, new FieldStory(stores, pure, counterparts, clock));
        cardThreads = new CountedThreads(plan.outgoing.sendsAtOnce());
        cards = new CardEngine(stores, pure, counterparts, rightOfWay, cardThreads, clock, () -> 0.5);
        cases = new CaseRulings(stores, counterparts, cards.deliveries());
        if (plan.deliversCards) {
            engine.watch(cards::ended);
        }
        counterparts.connections().add(connection, kontek);
        counterparts.readers().add(connection, kontek);
        counterparts.probes().add(connection, kontek);
        counterparts.writers().add(connection, kontek);
        counterparts.registerCame(register);
        counterparts.rosterCame(new JdbcRoster(people));
        engine.appeared(connection);
        engine.resume();
        if (plan.deliversCards) {
            cards.changed(Set.of(connection));
        }
    }

    /** On two H2 files in the folder, which the house closes with itself. */
    public static PlainHouseBuilder onH2(Path folder) {
        return new PlainHouseBuilder(HouseDatabases.h2(folder), true);
    }

    /** On two empty H2 databases in memory. */
    public static PlainHouseBuilder inMemory() {
        return new PlainHouseBuilder(HouseDatabases.h2InMemory(), true);
    }

    /** On two empty PostgreSQL databases. */
    public static PlainHouseBuilder onPostgresql() {
        return new PlainHouseBuilder(HouseDatabases.postgresql(), true);
    }

    /** On databases that stay the caller's: close or kill this house and build another on the same. */
    public static PlainHouseBuilder on(HouseDatabases databases) {
        return new PlainHouseBuilder(databases, false);
    }

    public SyncEngine engine() {
        return engine;
    }

    public SyncReports reports() {
        return reports;
    }

    public SavedCards savedCards() {
        return cards.savedCards();
    }

    public DeliveryDesk deliveries() {
        return cards.desk();
    }

    public CaseDesk cases() {
        return cases;
    }

    public HrRegister register() {
        return register;
    }

    public EmployeeReader reader() {
        return kontek;
    }

    public Normaliser normaliser() {
        return rules.normaliser();
    }

    public LinkStore links() {
        return store.links();
    }

    public PlanStore plans() {
        return store.plans();
    }

    public RunStore runs() {
        return store.runs();
    }

    public RunJournal journal() {
        return store.journal();
    }

    public ConnectionName connection() {
        return connection;
    }

    public CustomerKey customer() {
        return customer;
    }

    /** Starts an import that is applied at once and waits until it ended or waits for a person. */
    public SyncRun importNow() throws InterruptedException {
        return await(start(RunMode.APPLY));
    }

    /** Starts an import that waits for approval and waits until it does. */
    public SyncRun preview() throws InterruptedException {
        return await(start(RunMode.PREVIEW_FIRST));
    }

    /** Starts an export of everybody that is applied at once and waits until it ended. */
    public SyncRun exportNow() throws InterruptedException {
        return await(engine.startExport(connection, RunScope.EVERYBODY, RunMode.APPLY, TESTER));
    }

    /** The same, of chosen people. */
    public SyncRun exportNow(RunScope scope) throws InterruptedException {
        return await(engine.startExport(connection, scope, RunMode.APPLY, TESTER));
    }

    /** The same, but it waits for approval. */
    public SyncRun previewExport() throws InterruptedException {
        return await(engine.startExport(connection, RunScope.EVERYBODY, RunMode.PREVIEW_FIRST, TESTER));
    }

    /** Takes back what a run wrote. */
    public SyncRun undoNow(RunId run) throws InterruptedException {
        return await(engine.startUndo(run, RunMode.APPLY, TESTER));
    }

    /** Waits until every marked card was delivered, refused, or put off for longer. */
    public void awaitDelivered() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Cards are due and nobody delivers them");
            }
            cardThreads.awaitIdle(PATIENCE);
        } while (cards.desk().counts(connection).containsKey(DeliveryState.DUE) || !cardThreads.idle());
    }

    /** Waits until runs that were taken up have ended, and deliveries too. */
    public void awaitRest() throws InterruptedException {
        for (SyncRun run : store.runs().inWork()) {
            await(run.id());
        }
        awaitDelivered();
    }

    /** Approves a waiting run and waits until it ended. */
    public SyncRun approve(SyncRun waiting) throws InterruptedException {
        engine.approve(waiting.id(), TESTER);
        return await(waiting.id());
    }

    /** Starts an import and returns at once. */
    public RunId start(RunMode mode) {
        return engine.start(connection, mode, RunTrigger.PERSON, TESTER);
    }

    public SyncRun await(RunId run) throws InterruptedException {
        return engine.await(run, PATIENCE);
    }

    /** Every line of a run's plan with what came of it; for registers that fit in memory. */
    public List<OperationResult> plan(RunId run) {
        return reports.plan(run, 0, Integer.MAX_VALUE);
    }

    /** The cards with that employment number: one in a sound register. */
    public List<HrEmployee> cards(String employmentNumber) {
        return register.findByNumber(customer, List.of(new EmploymentNumber(employmentNumber)));
    }

    /**
     * Ends as a process does that is killed: no further statement reaches a database and no transaction under way commits.
     * The databases stay open for the next house. Needs {@link PlainHouseBuilder#mortal()}.
     */
    public void kill() {
        if (!plan.mortal) {
            throw new IllegalStateException("Only a mortal house can be killed");
        }
        killed.set(true);
        kontek.close();
        // Not interrupted while they can end by themselves: H2 closes a database whose reader is.
        threads.stop(STOP_TIME);
        cardThreads.stop(STOP_TIME);
    }

    @Override
    public void close() {
        if (!killed.get()) {
            cards.stop();
            engine.stop();
            threads.stop(STOP_TIME);
            cardThreads.stop(STOP_TIME);
            kontek.close();
        }
        if (plan.ownsDatabases) {
            plan.databases.close();
        }
    }

    /** A killed house's commits fail; its connections are rolled back when their pool gets them back. */
    private DataSource mortal(DataSource source) {
        if (!plan.mortal) {
            return source;
        }
        return new WatchedSource(source, (step, sql) -> {
            if (killed.get()) {
                throw new SQLException("The house was killed", "57P01");
            }
        });
    }

    private static StoreKeys keys() {
        return new StoreKeys(Arrays.copyOf("a key for tests and nothing else".getBytes(StandardCharsets.US_ASCII), 32));
    }
}
