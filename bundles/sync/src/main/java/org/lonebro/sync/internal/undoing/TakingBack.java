// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;

/**
 * Decides field by field what of a written line is taken back. The value from before stands in the place of the side it was
 * taken from, as for any write.
 */
final class TakingBack {
    private final EmployeePlanner planner;
    private final PayrollRecords records;
    private final EmployeeReader reader;

    TakingBack(EmployeePlanner planner, PayrollRecords records, EmployeeReader reader) {
        this.planner = planner;
        this.records = records;
        this.reader = reader;
    }

    /** What of one line is taken back, and what has to stay. */
    record Lines(OperationKind kind, List<FieldDecision> decisions) {
        boolean any() {
            return decisions.stream().anyMatch(decision -> decision.action() != FieldAction.NOTHING);
        }

        /** The payroll's old values become agreed again; HR's old values are HR's own. */
        FieldValues agreed(FieldValues now) {
            FieldValues.Builder next = now.with();
            decisions.stream()
                    .filter(decision -> decision.action() == FieldAction.KEEP_HR)
                    .forEach(decision -> next.set(decision.field(), decision.hr()));
            return next.build();
        }
    }

    Lines of(PlannedOperation line, Card card, FieldValues agreed) throws ConnectorException {
        return line.kind().writesHr()
                ? new Lines(OperationKind.UPDATE, inHr(line, card, agreed))
                : new Lines(OperationKind.SEND, inPayroll(line, agreed));
    }

    private static List<FieldDecision> inHr(PlannedOperation line, Card card, FieldValues agreed) {
        List<FieldDecision> decisions = new ArrayList<>();
        for (FieldDecision written : line.decisions()) {
            if (written.action() != FieldAction.TAKE_PAYROLL) {
                continue;
            }
            EmployeeField field = written.field();
            String now = card.employee().employee().get(field);
            if (Objects.equals(now, written.hr())) {
                continue;
            }
            boolean untouched = Objects.equals(now, written.payroll());
            decisions.add(new FieldDecision(
                    field,
                    agreed.get(field),
                    now,
                    untouched ? written.hr() : written.payroll(),
                    untouched ? FieldAction.TAKE_PAYROLL : FieldAction.NOTHING,
                    untouched ? ReasonCode.UNDONE : ReasonCode.TOUCHED_SINCE));
        }
        return decisions;
    }

    private List<FieldDecision> inPayroll(PlannedOperation line, FieldValues agreed) throws ConnectorException {
        List<FieldDecision> sent = line.decisions().stream()
                .filter(decision -> decision.action() == FieldAction.KEEP_HR)
                .toList();
        Optional<SourceRecord> record = sent.isEmpty() ? Optional.empty() : reader.find(line.payrollId());
        if (record.isEmpty() || !(records.read(record.get()) instanceof Reading.Usable usable)) {
            return sent.stream()
                    .map(decision -> stays(decision, agreed, null, ReasonCode.TOUCHED_SINCE))
                    .toList();
        }
        return inPayroll(sent, usable.person().payroll(), agreed);
    }

    private List<FieldDecision> inPayroll(List<FieldDecision> sent, NormalisedEmployee now, FieldValues agreed) {
        Additions additions = Additions.of(now.employee(), before(now.employee(), sent));
        List<FieldDecision> decisions = new ArrayList<>();
        for (FieldDecision decision : sent) {
            EmployeeField field = decision.field();
            String there = now.employee().get(field);
            if (SameValue.is(planner, field, decision.payroll(), now)) {
                continue;
            }
            if (!SameValue.is(planner, field, decision.hr(), now)) {
                decisions.add(stays(decision, agreed, there, ReasonCode.TOUCHED_SINCE));
            } else if (additions.concern(field)) {
                decisions.add(stays(decision, agreed, there, ReasonCode.ADDED_STAYS));
            } else {
                decisions.add(new FieldDecision(
                        field, agreed.get(field), decision.payroll(), there, FieldAction.KEEP_HR, ReasonCode.UNDONE));
            }
        }
        return decisions;
    }

    private static Employee before(Employee now, List<FieldDecision> sent) {
        FieldValues.Builder before = now.values().with();
        sent.forEach(decision -> before.set(decision.field(), decision.payroll()));
        return new Employee(before.build());
    }

    private static FieldDecision stays(FieldDecision sent, FieldValues agreed, @Nullable String there, ReasonCode why) {
        return new FieldDecision(sent.field(), agreed.get(sent.field()), sent.hr(), there, FieldAction.NOTHING, why);
    }
}
