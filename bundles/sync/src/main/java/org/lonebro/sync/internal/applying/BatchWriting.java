// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Turns;
import org.lonebro.sync.internal.planning.Plans;

/** Carries a batch of lines out in HR. */
final class BatchWriting {
    private final HrRegister register;
    private final SecondLook secondLook;
    private final LinkStore links;
    private final Scope scope;
    private final Actor by;
    private final Turns<CustomerKey> hrTurns;

    BatchWriting(
            HrRegister register,
            LinkStore links,
            SecondLook secondLook,
            Scope scope,
            Turns<CustomerKey> hrTurns,
            Actor by) {
        this.register = register;
        this.secondLook = secondLook;
        this.scope = scope;
        this.links = links;
        this.by = by;
        this.hrTurns = hrTurns;
    }

    /** What came of each line, in order. */
    List<Entry> write(List<PlannedOperation> batch) throws InterruptedException {
        List<PlannedOperation> toWrite =
                batch.stream().filter(line -> line.kind().writesHr()).toList();
        List<HrWriteOutcome> written = writeHr(toWrite);
        secondLook.prepare(toWrite, written);
        OpenedCases cases = new OpenedCases(batch, links, scope.connection(), by);
        List<Entry> entries = new ArrayList<>(batch.size());
        int next = 0;
        for (PlannedOperation line : batch) {
            ApplyOutcome outcome = line.kind().writesHr() ? outcome(line, written.get(next++)) : unwritten(line);
            List<FieldDecision> asks = Plans.asks(line.decisions());
            entries.add(new Entry(line.sequence(), outcome, cases.settled(line, asks), asks));
        }
        return entries;
    }

    private List<HrWriteOutcome> writeHr(List<PlannedOperation> lines) throws InterruptedException {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<HrWrite> writes = lines.stream().map(BatchWriting::hrWrite).toList();
        List<HrWriteOutcome> written = hrTurns.during(scope.customer(), () -> register.write(scope.customer(), writes));
        if (written.size() != lines.size()) {
            throw new RegisterException(
                    "The register answered " + written.size() + " of " + lines.size() + " writes",
                    new IllegalStateException());
        }
        return written;
    }

    private static HrWrite hrWrite(PlannedOperation line) {
        Employee employee = new Employee(required(line.values()));
        HrEmployeeId card = line.hrId();
        Long version = line.hrVersion();
        return card == null || version == null
                ? new HrWrite.Create(employee)
                : new HrWrite.Update(card, version, taken(line), changed(line));
    }

    /** The agreed values to be may differ from what is written: a field that a person must decide about keeps both. */
    private static Employee taken(PlannedOperation line) {
        FieldValues.Builder taken = required(line.values()).with();
        for (FieldDecision decision : line.decisions()) {
            if (decision.action() == FieldAction.TAKE_PAYROLL) {
                taken.set(decision.field(), decision.payroll());
            }
        }
        return new Employee(taken.build());
    }

    static Set<EmployeeField> changed(PlannedOperation line) {
        Set<EmployeeField> changed = EnumSet.noneOf(EmployeeField.class);
        for (FieldDecision decision : line.decisions()) {
            if (decision.action() == FieldAction.TAKE_PAYROLL) {
                changed.add(decision.field());
            }
        }
        return changed;
    }

    private ApplyOutcome outcome(PlannedOperation line, HrWriteOutcome written) {
        if (written instanceof HrWriteOutcome.Written done) {
            return new ApplyOutcome.Applied(done.id(), done.version());
        }
        if (written instanceof HrWriteOutcome.Refused refused) {
            return new ApplyOutcome.Rejected(Reason.of(ReasonCode.HR_REFUSED, refused.why()));
        }
        if (written instanceof HrWriteOutcome.Gone) {
            return new ApplyOutcome.Rejected(Reason.of(ReasonCode.GONE_IN_HR));
        }
        return secondLook.at(line, written);
    }

    private static ApplyOutcome unwritten(PlannedOperation line) {
        return switch (line.kind()) {
            case LINK, BACK -> new ApplyOutcome.Applied(required(line.hrId()), required(line.hrVersion()));
            case REJECT -> new ApplyOutcome.Rejected(line.reasons().get(0));
            case MISSING, CASE -> new ApplyOutcome.Noted();
            case CREATE, UPDATE, END, SEND_NEW, SEND, SEND_END ->
                throw new IllegalStateException(line.kind() + " is written elsewhere");
        };
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A line of the plan lacks its card or its values");
        }
        return value;
    }
}
