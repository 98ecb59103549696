// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeWriter.Admission;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.PendingCreates.Progress;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.Prints;

/**
 * Creates a person in the payroll, once: what is about to be sent is written down first, and whoever finds it written down looks
 * the person up before anything is sent again. For several threads, but each card only in one at a time.
 */
public final class NewPersonSending {
    private final Rules rules;
    private final Scope scope;
    private final Way way;
    private final PendingCreates creates;
    private final PayrollRecords records;
    private final PayrollWrite payroll;
    private final NextLook nextLook;

    public NewPersonSending(Rules rules, Fingerprints fingerprints, Scope scope, Way way, PendingCreates creates) {
        this.rules = rules;
        this.scope = scope;
        this.way = way;
        this.creates = creates;
        Prints prints = new Prints(fingerprints, rules.normaliser().rulesVersion(), scope);
        this.records = new PayrollRecords(rules.normaliser(), prints, scope.today());
        this.payroll = new PayrollWrite(way.writer(), records, rules.planner());
        this.nextLook = new NextLook(rules.planner(), scope.fields());
    }

    /**
     * Creates the person, unless it turns out to be there.
     *
     * @param card its person is the id it is to get
     * @param planned what a person saw
     * @throws ConnectorException if the way itself is closed
     */
    public Sending send(CardToSend card, FieldValues planned) throws ConnectorException {
        NormalisedEmployee there = rules.normaliser().normalise(card.card().employee(), scope.today());
        PersonPlan plan = rules.planner().planNewInPayroll(there, scope.fields());
        boolean asPlanned = plan.verdict() instanceof Verdict.Do todo
                && todo.kind() == OperationKind.SEND_NEW
                && plan.agreedNext().equals(planned);
        Pending before = creates.find(scope.connection(), Set.of(card.card().id()))
                .get(card.card().id());
        if (before != null && before.progress() == Progress.QUEUED) {
            return new Sending.Later(Reason.of(ReasonCode.WAITING_IN_QUEUE));
        }
        Task task = new Task(card, there, planned);
        Optional<SourceRecord> found = way.reader().find(card.person());
        if (found.isPresent()) {
            return recognised(task, found.get(), before);
        }
        if (before != null && way.writer().admission() == Admission.QUEUED) {
            return new Sending.Later(Reason.of(ReasonCode.CREATE_UNCERTAIN));
        }
        return asPlanned ? create(task) : new Sending.Later(Reason.of(ReasonCode.CHANGED_MEANWHILE));
    }

    /** One sending's givens. */
    private record Task(CardToSend card, NormalisedEmployee there, FieldValues planned) {}

    private Sending create(Task task) throws ConnectorException {
        creates.begin(scope.connection(), task.card().card().id(), task.card().person());
        PayrollWriteOutcome outcome;
        try {
            outcome = way.writer().create(task.card().person(), new Employee(task.planned()));
        } catch (ConnectorException unclear) {
            return lookedUp(task, unclear);
        }
        if (outcome instanceof PayrollWriteOutcome.Written written) {
            return believed(task, written.after());
        }
        if (outcome instanceof PayrollWriteOutcome.Queued) {
            creates.queued(scope.connection(), task.card().card().id());
            return new Sending.Later(Reason.of(ReasonCode.WAITING_IN_QUEUE));
        }
        if (outcome instanceof PayrollWriteOutcome.Taken) {
            Optional<SourceRecord> holder = way.reader().find(task.card().person());
            return holder.isPresent() ? recognised(task, holder.get(), null) : refused(task, taken(task));
        }
        if (outcome instanceof PayrollWriteOutcome.Refused refused) {
            return refused(task, refused.why());
        }
        throw new IllegalStateException(
                "No answer to a creation: " + outcome.getClass().getSimpleName());
    }

    /** Whether it arrived is not known: asked at once, and if it is not there yet, before the next try. */
    private Sending lookedUp(Task task, ConnectorException unclear) throws ConnectorException {
        if (unclear.retryAfter().isEmpty() && !lostInDoubt(unclear)) {
            creates.forget(scope.connection(), task.card().card().id());
            throw unclear;
        }
        Optional<SourceRecord> found = way.reader().find(task.card().person());
        return found.isPresent()
                ? recognised(task, found.get(), null)
                : new Sending.Later(Reason.of(ReasonCode.CREATE_UNCERTAIN));
    }

    /** Whoever is refused at the door has left nothing inside. */
    private static boolean lostInDoubt(ConnectorException fault) {
        return switch (fault.reason().code()) {
            case CREDENTIALS_REFUSED, ROLE_MISSING, WRITE_ROLE_MISSING, COMPANY_UNKNOWN, INPUT_TEMPLATE_MISSING ->
                false;
            default -> true;
        };
    }

    /** Somebody has the id: the very person, or somebody else. */
    private Sending recognised(Task task, SourceRecord record, @Nullable Pending before) {
        Reading reading = records.read(record);
        if (reading instanceof Reading.Refused unusable) {
            return new Sending.Refused(unusable.why().get(0), null);
        }
        NormalisedEmployee holder = ((Reading.Usable) reading).person().payroll();
        String identity = task.planned().get(EmployeeField.IDENTITY_NUMBER);
        String theirs = holder.employee().get(EmployeeField.IDENTITY_NUMBER);
        boolean same = identity == null ? theirs == null && sameName(task, holder) : identity.equals(theirs);
        if (!same) {
            return refused(task, taken(task));
        }
        boolean ours = before != null
                || creates.find(scope.connection(), Set.of(task.card().card().id()))
                        .containsKey(task.card().card().id());
        return ours ? believed(task, record) : new Sending.Later(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE));
    }

    private static boolean sameName(Task task, NormalisedEmployee holder) {
        return Objects.equals(
                        task.planned().get(EmployeeField.FIRST_NAME),
                        holder.employee().get(EmployeeField.FIRST_NAME))
                && Objects.equals(
                        task.planned().get(EmployeeField.LAST_NAME),
                        holder.employee().get(EmployeeField.LAST_NAME));
    }

    private static Reason taken(Task task) {
        return Reason.of(ReasonCode.NUMBER_TAKEN, task.card().person().text());
    }

    /** Surely not created by us. */
    private Sending refused(Task task, Reason why) {
        creates.forget(scope.connection(), task.card().card().id());
        return new Sending.Refused(why, null);
    }

    /** The person is there now, and linked, whatever of the values arrived. */
    private Sending believed(Task task, SourceRecord record) {
        Set<EmployeeField> sent = EnumSet.noneOf(EmployeeField.class);
        sent.addAll(task.planned().fields());
        PayrollWrite.Result result = payroll.compared(record, task.there(), sent);
        if (result instanceof PayrollWrite.Result.Shown shown) {
            return told(task, shown);
        }
        return new Sending.Refused(((PayrollWrite.Result.Refused) result).why(), null);
    }

    private Sending told(Task task, PayrollWrite.Result.Shown shown) {
        Person after = shown.after();
        FieldValues.Builder agreed = FieldValues.builder();
        // What did not arrive is agreed as the payroll has it: so HR's value stands as HR's own change, to be sent
        // again.
        for (EmployeeField field : task.planned().fields()) {
            agreed.set(field, after.payroll().employee().get(field));
        }
        FieldValues now = nextLook.agreeing(after, task.there(), agreed.build());
        CardToSend card = task.card();
        Settled settled = new Settled(
                card.person(),
                card.card().id(),
                card.card().version(),
                now,
                nextLook.after(after, task.there(), now),
                List.of(),
                card.by());
        if (shown.missed().isEmpty()) {
            return new Sending.Sent(settled);
        }
        String fields = shown.missed().stream().map(EmployeeField::name).collect(Collectors.joining(", "));
        return new Sending.Refused(Reason.of(ReasonCode.NOT_TAKEN_OVER, fields), settled);
    }
}
