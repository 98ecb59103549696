// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.LineSending;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.OwnWrites;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.Prints;
import org.lonebro.sync.internal.records.StandingCases;
import org.lonebro.sync.internal.sending.PayrollWrite;
import org.lonebro.sync.internal.sending.Way;

/** Sends the values from before a run back to the payroll, where those of the run still stand. */
public final class UndoSending implements LineSending {
    private static final int LOOKS = 2;

    private final Stores stores;
    private final Rules rules;
    private final Scope scope;
    private final Way way;
    private final Actor by;
    private final PayrollRecords records;

    public UndoSending(Stores stores, Rules rules, Scope scope, Way way, Actor by) {
        this.stores = stores;
        this.rules = rules;
        this.scope = scope;
        this.way = way;
        this.by = by;
        Prints prints = new Prints(stores.fingerprints(), rules.normaliser().rulesVersion(), scope);
        this.records = new PayrollRecords(rules.normaliser(), prints, scope.today());
    }

    /** What is known here of one line. */
    private record Task(
            PlannedOperation line,
            HrEmployee card,
            FieldValues agreed,
            List<UnseenWrite> unseen,
            List<PersonCase> cases) {
        List<FieldDecision> back() {
            return line.decisions().stream()
                    .filter(decision -> decision.action() == FieldAction.KEEP_HR)
                    .toList();
        }
    }

    @Override
    public Prepared prepare(List<PlannedOperation> lines) {
        List<PayrollEmployeeId> people =
                lines.stream().map(PlannedOperation::payrollId).toList();
        List<HrEmployeeId> ids = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.hrId()).stream())
                .toList();
        Map<HrEmployeeId, HrEmployee> cards = new HashMap<>();
        way.register().find(scope.customer(), ids).forEach(card -> cards.put(card.id(), card));
        Map<PayrollEmployeeId, FieldValues> agreed = stores.links().agreed(scope.connection(), people);
        Map<PayrollEmployeeId, List<PersonCase>> cases = stores.cases().of(scope.connection(), people);
        Map<HrEmployeeId, List<UnseenWrite>> unseen = stores.unseen().find(scope.connection(), ids);
        return line -> {
            HrEmployee card = cards.get(line.hrId());
            FieldValues values = agreed.get(line.payrollId());
            if (card == null || values == null) {
                return touched(line);
            }
            List<UnseenWrite> sent = unseen.getOrDefault(card.id(), List.of());
            return send(new Task(line, card, values, sent, cases.getOrDefault(line.payrollId(), List.of())));
        };
    }

    private Entry send(Task task) throws ConnectorException {
        for (int look = 1; look <= LOOKS; look++) {
            Optional<Entry> entry = look(task);
            if (entry.isPresent()) {
                return entry.get();
            }
        }
        Reason why = Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE);
        return entry(task.line(), new ApplyOutcome.Deferred(why), null);
    }

    /** Empty if the record changed between the read and the write. */
    private Optional<Entry> look(Task task) throws ConnectorException {
        Optional<SourceRecord> record = way.reader().find(task.line().payrollId());
        if (record.isEmpty()) {
            Reason gone = Reason.of(ReasonCode.GONE_IN_PAYROLL);
            return Optional.of(entry(task.line(), new ApplyOutcome.Rejected(gone), null));
        }
        Reading reading = records.read(record.get());
        if (reading instanceof Reading.Refused refused) {
            return Optional.of(
                    entry(task.line(), new ApplyOutcome.Rejected(refused.why().get(0)), null));
        }
        Person before = ((Reading.Usable) reading).person();
        Set<EmployeeField> left = EnumSet.noneOf(EmployeeField.class);
        for (FieldDecision decision : task.back()) {
            if (!same(decision.field(), decision.hr(), before.payroll())) {
                if (!same(decision.field(), decision.payroll(), before.payroll())) {
                    return Optional.of(touched(task.line()));
                }
                left.add(decision.field());
            }
        }
        return left.isEmpty()
                ? Optional.of(told(task, new PayrollWrite.Result.Shown(before, Set.of())))
                : write(task, record.get(), before, left);
    }

    private Optional<Entry> write(Task task, SourceRecord record, Person before, Set<EmployeeField> left)
            throws ConnectorException {
        FieldValues.Builder values = before.payroll().employee().values().with();
        task.back().forEach(decision -> values.set(decision.field(), decision.hr()));
        NormalisedEmployee wanted = new NormalisedEmployee(
                new Employee(values.build()), before.payroll().known(), List.of());
        PayrollWrite.Result result =
                new PayrollWrite(way.writer(), records, rules.planner()).update(record, before, wanted, left);
        if (result instanceof PayrollWrite.Result.Shown shown) {
            return Optional.of(told(task, shown));
        }
        if (result instanceof PayrollWrite.Result.Refused refused) {
            return Optional.of(entry(task.line(), new ApplyOutcome.Rejected(refused.why()), null));
        }
        return Optional.empty();
    }

    /** HR's value then stands as HR's own change. */
    private Entry told(Task task, PayrollWrite.Result.Shown shown) {
        NormalisedEmployee now = shown.after().payroll();
        FieldValues.Builder next = new OwnWrites(rules.planner())
                .seen(task.agreed(), task.unseen(), now)
                .with();
        task.back().stream()
                .map(FieldDecision::field)
                .filter(field -> !shown.missed().contains(field))
                .forEach(field -> next.set(field, now.employee().get(field)));
        FieldValues agreed = next.build();
        HrEmployee card = task.card();
        NormalisedEmployee hr = rules.normaliser().normalise(card.employee(), scope.today());
        Settled settled = new Settled(
                task.line().payrollId(),
                card.id(),
                card.version(),
                agreed,
                new NextLook(rules.planner(), scope.fields()).after(shown.after(), hr, agreed),
                StandingCases.besides(Set.of(), task.cases(), hr, now),
                by);
        if (shown.missed().isEmpty()) {
            return entry(task.line(), new ApplyOutcome.Applied(card.id(), card.version()), settled);
        }
        String fields = shown.missed().stream().map(EmployeeField::name).collect(Collectors.joining(", "));
        Reason why = Reason.of(ReasonCode.NOT_TAKEN_OVER, fields);
        return entry(task.line(), new ApplyOutcome.Rejected(why), settled);
    }

    private boolean same(EmployeeField field, @Nullable String value, NormalisedEmployee now) {
        return SameValue.is(rules.planner(), field, value, now);
    }

    private static Entry touched(PlannedOperation line) {
        return entry(line, new ApplyOutcome.Skipped(Reason.of(ReasonCode.TOUCHED_SINCE)), null);
    }

    private static Entry entry(PlannedOperation line, ApplyOutcome outcome, @Nullable Settled settled) {
        return new Entry(line.sequence(), outcome, settled, settled == null ? List.of() : settled.asks());
    }
}
