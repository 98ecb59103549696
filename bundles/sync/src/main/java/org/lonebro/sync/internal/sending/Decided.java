// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.StandingCases;

/**
 * What was decided about one person, and what will be known once it is carried out.
 *
 * @param there the card in normalised values
 * @param before the record as it was read
 * @param decidedOf the fields about which the plan could say something
 */
record Decided(
        CardToSend card,
        NormalisedEmployee there,
        Person before,
        PersonPlan plan,
        Set<EmployeeField> decidedOf,
        NextLook nextLook) {

    /** A number that was given to somebody else: not one value may go to the wrong person. */
    boolean somebodyElse() {
        return plan.decisions().stream()
                .anyMatch(decision ->
                        decision.action() == FieldAction.ASK && decision.why() == ReasonCode.IDENTITY_DISAGREES);
    }

    List<FieldDecision> taken() {
        return with(FieldAction.TAKE_PAYROLL);
    }

    Set<EmployeeField> toSend() {
        return with(FieldAction.KEEP_HR).stream()
                .map(FieldDecision::field)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EmployeeField.class)));
    }

    /** What is about to be sent. */
    UnseenWrite write() {
        return new UnseenWrite(
                card.card().id(), card.person(), toSend(), wanted().employee().values());
    }

    /** The card as the payroll is to show it: a flow may send less than the card says. */
    NormalisedEmployee wanted() {
        FieldValues.Builder wanted = there.employee().values().with();
        with(FieldAction.KEEP_HR).forEach(decision -> wanted.set(decision.field(), decision.hr()));
        return new NormalisedEmployee(new Employee(wanted.build()), there.known(), there.findings());
    }

    /** Neither side was touched; null where nothing ever was agreed. */
    @Nullable
    Settled untouched() {
        FieldValues agreed = card.agreed();
        return agreed == null
                ? null
                : settled(agreed, before, there, card.card().version());
    }

    /** HR got what it was to get, the payroll nothing. */
    Settled onlyTaken(long version) {
        return settled(agreedBut(Set.of(), before), before, afterTaking(), version);
    }

    /** What the payroll's answer showed. */
    Sending shown(Person after, Set<EmployeeField> missed, long version) {
        Set<EmployeeField> arrived = EnumSet.noneOf(EmployeeField.class);
        arrived.addAll(toSend());
        arrived.removeAll(missed);
        Settled settled = settled(agreedBut(arrived, after), after, afterTaking(), version);
        if (missed.isEmpty()) {
            return new Sending.Sent(settled);
        }
        String fields = missed.stream().map(EmployeeField::name).collect(Collectors.joining(", "));
        return new Sending.Refused(Reason.of(ReasonCode.NOT_TAKEN_OVER, fields), settled);
    }

    private List<FieldDecision> with(FieldAction action) {
        return plan.decisions().stream()
                .filter(decision -> decision.action() == action)
                .toList();
    }

    /** The plan's agreed values hold whatever was to be sent; only what arrived is agreed. */
    private FieldValues agreedBut(Set<EmployeeField> arrived, Person after) {
        FieldValues.Builder agreed = plan.agreedNext().with();
        for (FieldDecision decision : with(FieldAction.KEEP_HR)) {
            EmployeeField field = decision.field();
            agreed.set(
                    field, arrived.contains(field) ? after.payroll().employee().get(field) : decision.agreed());
        }
        return agreed.build();
    }

    private NormalisedEmployee afterTaking() {
        FieldValues.Builder values = there.employee().values().with();
        EnumSet<EmployeeField> known = EnumSet.noneOf(EmployeeField.class);
        known.addAll(there.known());
        for (FieldDecision decision : taken()) {
            values.set(decision.field(), decision.payroll());
            known.add(decision.field());
        }
        return new NormalisedEmployee(new Employee(values.build()), known, there.findings());
    }

    private Settled settled(FieldValues agreed, Person payroll, NormalisedEmployee hr, long version) {
        return new Settled(
                card.person(),
                card.card().id(),
                version,
                agreed,
                nextLook.after(payroll, hr, agreed),
                asks(payroll, hr),
                card.by());
    }

    /** What waits still: what was decided so now, and what this flow does not speak of. */
    private List<FieldDecision> asks(Person payroll, NormalisedEmployee hr) {
        Set<EmployeeField> spokenOf = EnumSet.noneOf(EmployeeField.class);
        spokenOf.addAll(decidedOf);
        plan.decisions().forEach(decision -> spokenOf.add(decision.field()));
        spokenOf.removeAll(toSend());
        List<FieldDecision> asks = new ArrayList<>(with(FieldAction.ASK));
        asks.addAll(StandingCases.besides(spokenOf, card.cases(), hr, payroll.payroll()));
        return asks;
    }
}
