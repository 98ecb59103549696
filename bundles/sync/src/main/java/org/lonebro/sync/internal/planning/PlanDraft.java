// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.records.Person;

/** The plan while it grows: numbers the lines, counts them and hands them on. */
public final class PlanDraft {
    private final PlanWriter writer;
    private final RunMeter meter;
    private final Map<OperationKind, Long> lines = new EnumMap<>(OperationKind.class);
    private long sequence;
    private long read;
    private long unchanged;

    public PlanDraft(PlanWriter writer, RunMeter meter) {
        this.writer = writer;
        this.meter = meter;
    }

    public void read(long people) {
        read += people;
        meter.read(people);
    }

    public void unchanged(long people) {
        unchanged += people;
    }

    public void reject(PayrollEmployeeId person, @Nullable EmployeeLink link, List<Reason> why) {
        add(OperationKind.REJECT, person, link, why);
    }

    public void needsAPerson(PayrollEmployeeId person, @Nullable EmployeeLink link, Reason why) {
        add(OperationKind.CASE, person, link, List.of(why));
    }

    public void missing(EmployeeLink link) {
        add(OperationKind.MISSING, link.payrollId(), link, List.of(Reason.of(ReasonCode.MISSING_IN_PAYROLL)));
    }

    public void decided(Person person, @Nullable Card card, OperationKind kind, PersonPlan plan, List<Reason> why) {
        decided(person, card, kind, plan, why, person.prints(plan.settled()));
    }

    /** @param prints what the link will remember where something becomes agreed */
    public void decided(
            Person person,
            @Nullable Card card,
            OperationKind kind,
            PersonPlan plan,
            List<Reason> why,
            RecordPrints prints) {
        boolean agrees = agrees(kind);
        add(
                kind,
                person.id(),
                card == null ? null : card.id(),
                card == null ? null : card.version(),
                agrees ? plan.agreedNext() : null,
                kind == OperationKind.CREATE ? List.of() : plan.decisions(),
                why,
                agrees ? prints : null);
    }

    /** @param identity of the new person's identity number; null if none */
    public void sendNew(PayrollEmployeeId person, Card card, PersonPlan plan, @Nullable Fingerprint identity) {
        add(
                OperationKind.SEND_NEW,
                person,
                card.id(),
                card.version(),
                plan.agreedNext(),
                List.of(),
                plan.reasons(),
                new RecordPrints(null, null, identity));
    }

    /** A card about which only a reason is to be told. */
    public void told(OperationKind kind, PayrollEmployeeId person, Card card, List<Reason> why) {
        add(kind, person, card.id(), card.version(), null, List.of(), why, null);
    }

    /** A line about a linked person whose record is not at hand: the payroll's side is as the link remembers. */
    public void line(
            OperationKind kind,
            EmployeeLink link,
            long hrVersion,
            FieldValues agreed,
            List<FieldDecision> decisions,
            List<Reason> why) {
        boolean agrees = agrees(kind);
        add(
                kind,
                link.payrollId(),
                link.hrId(),
                hrVersion,
                agrees ? agreed : null,
                decisions,
                why,
                agrees ? link.prints() : null);
    }

    /** Stores what is left; the counts are those of the plan as it stands in the store. */
    public RunCounts finish() {
        writer.finish().byKind().forEach((kind, turned) -> {
            lines.merge(kind, -turned, Long::sum);
            lines.merge(OperationKind.CASE, turned, Long::sum);
        });
        return new RunCounts(
                read,
                unchanged,
                count(OperationKind.CREATE) + count(OperationKind.SEND_NEW),
                count(OperationKind.UPDATE) + count(OperationKind.SEND),
                count(OperationKind.END) + count(OperationKind.SEND_END),
                count(OperationKind.LINK),
                count(OperationKind.MISSING),
                count(OperationKind.BACK),
                count(OperationKind.CASE),
                count(OperationKind.REJECT),
                0,
                0);
    }

    private static boolean agrees(OperationKind kind) {
        return switch (kind) {
            case CREATE, UPDATE, END, SEND_NEW, SEND, SEND_END, LINK, BACK -> true;
            case MISSING, CASE, REJECT -> false;
        };
    }

    private long count(OperationKind kind) {
        return lines.getOrDefault(kind, 0L);
    }

    private void add(OperationKind kind, PayrollEmployeeId person, @Nullable EmployeeLink link, List<Reason> why) {
        add(
                kind,
                person,
                link == null ? null : link.hrId(),
                link == null ? null : link.hrVersion(),
                null,
                List.of(),
                why,
                null);
    }

    private void add(
            OperationKind kind,
            PayrollEmployeeId person,
            @Nullable HrEmployeeId card,
            @Nullable Long version,
            @Nullable FieldValues values,
            List<FieldDecision> decisions,
            List<Reason> why,
            @Nullable RecordPrints prints) {
        writer.add(new PlannedOperation(++sequence, kind, person, card, version, values, decisions, why, prints));
        lines.merge(kind, 1L, Long::sum);
        meter.planned(1);
    }
}
