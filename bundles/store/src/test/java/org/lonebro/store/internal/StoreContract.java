// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.TurnedLines;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.crypto.StoreKeys;

/** What every contract of the store begins with: a store, a connection of its own, and short words for plans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreContract {
    protected static final byte[] KEY = new byte[32];
    protected static final Actor ANNA = new Actor("anna");

    protected final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-22T05:00:00Z"));
    protected HikariDataSource source;
    protected JdbcStore store;
    protected ConnectionName connection;
    private int tests;

    protected abstract TestDatabase database();

    @BeforeAll
    void open() {
        source = database().create();
        store = new JdbcStore(source, new StoreKeys(KEY), clock);
    }

    @AfterAll
    void close() {
        source.close();
    }

    @BeforeEach
    protected void newConnection() {
        tests++;
        connection = new ConnectionName("test-" + tests);
    }

    protected SyncRun openRun() {
        return store.runs()
                .open(connection, Flow.IMPORT, RunScope.EVERYBODY, RunMode.APPLY, RunTrigger.PERSON, ANNA)
                .orElseThrow();
    }

    protected boolean end(SyncRun run) {
        SyncRun now = store.runs().find(run.id()).orElseThrow();
        return store.runs().update(in(now, RunState.SUCCEEDED), now.state());
    }

    /** The run in another state. */
    protected SyncRun in(SyncRun run, RunState state) {
        return new SyncRun(
                run.id(),
                run.connection(),
                run.flow(),
                run.scope(),
                run.trigger(),
                run.startedBy(),
                run.mode(),
                state,
                run.startedAt(),
                state.ended() ? clock.instant() : null,
                run.receipt(),
                run.counts(),
                run.reasons(),
                run.appliedThrough());
    }

    protected TurnedLines plan(RunId run, PlannedOperation... lines) {
        try (PlanWriter writer = store.plans().write(run)) {
            for (PlannedOperation line : lines) {
                writer.add(line);
            }
            return writer.finish();
        }
    }

    /** Plans, records and ends a run whose every line is applied to its own card in version 1. */
    protected SyncRun imported(String... people) {
        SyncRun run = openRun();
        PlannedOperation[] lines = new PlannedOperation[people.length];
        Entry[] batch = new Entry[people.length];
        for (int i = 0; i < people.length; i++) {
            lines[i] = create(i + 1, people[i]);
            batch[i] = new Entry(i + 1, applied(people[i], 1));
        }
        plan(run.id(), lines);
        store.journal().record(run.id(), List.of(batch));
        end(run);
        return run;
    }

    protected static PayrollEmployeeId person(String id) {
        return new PayrollEmployeeId(id);
    }

    protected static HrEmployeeId card(String person) {
        return new HrEmployeeId("card-" + person);
    }

    protected static ApplyOutcome applied(String person, long version) {
        return new ApplyOutcome.Applied(card(person), version);
    }

    protected static Fingerprint print(long number) {
        return new Fingerprint(number, number * 31);
    }

    protected static RecordPrints prints(String person) {
        long seed = person.hashCode();
        return new RecordPrints(print(seed), print(seed + 1), print(seed + 1_000_000));
    }

    protected static FieldValues values(String person) {
        return FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, person)
                .set(EmployeeField.FIRST_NAME, "Åsa " + person)
                .set(EmployeeField.STREET, "Ödegatan 1")
                .build();
    }

    protected static PlannedOperation create(long sequence, String person) {
        return create(sequence, person, prints(person));
    }

    protected static PlannedOperation create(long sequence, String person, @Nullable RecordPrints prints) {
        return new PlannedOperation(
                sequence,
                OperationKind.CREATE,
                person(person),
                null,
                null,
                values(person),
                List.of(),
                List.of(Reason.of(ReasonCode.NEW_IN_PAYROLL)),
                prints);
    }

    protected static PlannedOperation line(
            long sequence, OperationKind kind, String person, long version, @Nullable FieldValues values) {
        return new PlannedOperation(
                sequence,
                kind,
                person(person),
                card(person),
                version,
                values,
                List.of(),
                List.of(Reason.of(ReasonCode.CHANGED_IN_PAYROLL)),
                values == null ? null : prints(person + "'"));
    }

    /** A bank account that waits for a person. */
    protected static FieldDecision ask(@Nullable String hr, @Nullable String payroll) {
        return ask(EmployeeField.BANK_ACCOUNT, hr, payroll);
    }

    protected static FieldDecision ask(EmployeeField field, @Nullable String hr, @Nullable String payroll) {
        return new FieldDecision(field, hr, hr, payroll, FieldAction.ASK, ReasonCode.CHANGED_ON_BOTH);
    }

    protected static Settled settled(String person, long version, FieldValues agreed, FieldDecision... asks) {
        return new Settled(
                person(person),
                card(person),
                version,
                agreed,
                prints(person + "''"),
                List.of(asks),
                new Actor("cecilia"));
    }

    /** Values with that identity number, and the prints that go with it. */
    protected Settled identified(String person, String identity, FieldDecision... asks) {
        FieldValues agreed = FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, person)
                .set(EmployeeField.IDENTITY_NUMBER, identity)
                .build();
        Fingerprint print = store.fingerprints().identity(identity);
        RecordPrints prints = new RecordPrints(print(7), print(8), print);
        return new Settled(person(person), card(person), 1, agreed, prints, List.of(asks), ANNA);
    }

    protected Delivery mark(String person, long version) {
        return store.outbox().mark(connection, card(person), version, ANNA);
    }

    protected List<PersonCase> cases() {
        return store.cases().after(connection, 0, 1_000);
    }
}
