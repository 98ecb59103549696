// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.Ruling;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Turns;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.OwnWrites;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.Prints;

/**
 * Brings one person's card and record together: reads the record, decides, writes what a person ruled into HR, sends what is
 * HR's to the payroll and compares what the payroll then shows. At most one read and one write, twice where the record
 * changed in between. What is sent is noted before, else
 * nothing is recorded; a repeat after a kill finds done what was done. For several threads, but each person
 * only in one at a time.
 */
public final class PersonSending {
    private static final int LOOKS = 2;

    private final Rules rules;
    private final Scope scope;
    private final Way way;
    private final Rulings rulings;
    private final PayrollRecords records;
    private final PayrollWrite payroll;
    private final CardWrite hr;
    private final UnseenWrites unseen;
    private final OwnWrites ownWrites;

    /**
     * Sends a connection's cards.
     *
     * @param unseen where what is about to be sent is noted first
     * @param hrTurns the turns in which the register's customers are written, shared by all who write
     */
    public PersonSending(
            Rules rules,
            Fingerprints fingerprints,
            UnseenWrites unseen,
            Scope scope,
            Way way,
            Rulings rulings,
            Turns<CustomerKey> hrTurns) {
        this.rules = rules;
        this.scope = scope;
        this.way = way;
        this.rulings = rulings;
        Prints prints = new Prints(fingerprints, rules.normaliser().rulesVersion(), scope);
        this.records = new PayrollRecords(rules.normaliser(), prints, scope.today());
        this.payroll = new PayrollWrite(way.writer(), records, rules.planner());
        this.unseen = unseen;
        this.ownWrites = new OwnWrites(rules.planner());
        this.hr = new CardWrite(way.register(), hrTurns, scope.customer());
    }

    /**
     * Sends the card.
     *
     * @param flow EXPORT or CARD; says which fields are carried
     * @throws ConnectorException if the way itself is closed; whatever was written until then is found at the next try
     * @throws org.lonebro.api.host.RegisterException if HR could not be written; the same
     */
    public Sending send(CardToSend card, Flow flow, Consent consent) throws ConnectorException, InterruptedException {
        NormalisedEmployee there = rules.normaliser().normalise(card.card().employee(), scope.today());
        if (there.rejected()) {
            return new Sending.Refused(CardFindings.rejection(there), null);
        }
        Map<EmployeeField, Ruling> ruled = rulings.of(card.cases());
        FieldRules fields = RuledFields.carriedToo(scope.fields(), ruled);
        Task task = new Task(card, there, ruled, fields, flow, consent);
        if (flow == Flow.CARD && asAgreed(task)) {
            return CardFindings.unsendable(there, fields, flow)
                    .<Sending>map(why -> new Sending.Refused(why, null))
                    .orElseGet(() -> new Sending.Nothing(null));
        }
        for (int look = 1; look <= LOOKS; look++) {
            Optional<Sending> sending = look(task);
            if (sending.isPresent()) {
                return sending.get();
            }
        }
        return new Sending.Later(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE));
    }

    /** One sending's givens. */
    private record Task(
            CardToSend card,
            NormalisedEmployee there,
            Map<EmployeeField, Ruling> ruled,
            FieldRules fields,
            Flow flow,
            Consent consent) {}

    /** Whether the card says what both sides were known to have, so that the payroll need not be asked. */
    private boolean asAgreed(Task task) {
        if (task.card().agreed() == null
                || !task.card().cases().isEmpty()
                || !task.card().unseen().isEmpty()) {
            return false;
        }
        Employee agreed = new Employee(task.card().agreed());
        NormalisedEmployee asRecorded = new NormalisedEmployee(agreed, Set.of(EmployeeField.values()), List.of());
        PersonPlan plan = rules.planner()
                .plan(new Meeting(asRecorded, task.there(), task.card().agreed()), task.fields(), task.flow());
        return plan.verdict() instanceof Verdict.Quiet && plan.settled() == Settlement.SETTLED;
    }

    /** Empty if the record changed between the read and the write. */
    private Optional<Sending> look(Task task) throws ConnectorException, InterruptedException {
        Optional<SourceRecord> found = way.reader().find(task.card().person());
        if (found.isEmpty()) {
            return Optional.of(new Sending.Refused(Reason.of(ReasonCode.GONE_IN_PAYROLL), null));
        }
        Reading reading = records.read(found.get());
        if (reading instanceof Reading.Refused refused) {
            return Optional.of(new Sending.Refused(refused.why().get(0), null));
        }
        return decide(task, found.get(), ((Reading.Usable) reading).person());
    }

    private Optional<Sending> decide(Task task, SourceRecord record, Person before)
            throws ConnectorException, InterruptedException {
        CardToSend card = asSeen(task.card(), before);
        Meeting meeting = new Meeting(before.payroll(), task.there(), card.agreed(), task.ruled());
        PersonPlan plan = rules.planner().plan(meeting, task.fields(), task.flow());
        Optional<Reason> refusal = task.consent().refusal(meeting, plan.decisions());
        if (refusal.isPresent()) {
            return Optional.of(new Sending.Later(refusal.get()));
        }
        Decided decided = new Decided(
                card,
                task.there(),
                before,
                plan,
                task.fields().carried(task.flow()),
                new NextLook(rules.planner(), scope.fields()));
        if (decided.somebodyElse()) {
            return Optional.of(new Sending.Nothing(decided.untouched()));
        }
        CardWrite.Result inHr = hr.write(task.card().card(), decided.taken());
        if (inHr instanceof CardWrite.Result.Not not) {
            return Optional.of(not.why());
        }
        return write(task, record, decided, ((CardWrite.Result.Written) inHr).version());
    }

    private CardToSend asSeen(CardToSend card, Person before) {
        FieldValues agreed = card.agreed();
        return agreed == null ? card : card.agreeing(ownWrites.seen(agreed, card.unseen(), before.payroll()));
    }

    private Optional<Sending> write(Task task, SourceRecord record, Decided decided, long version)
            throws ConnectorException {
        Set<EmployeeField> toSend = decided.toSend();
        if (toSend.isEmpty()) {
            return Optional.of(told(task, new Sending.Nothing(decided.onlyTaken(version))));
        }
        unseen.note(scope.connection(), decided.write());
        PayrollWrite.Result result = payroll.update(record, decided.before(), decided.wanted(), toSend);
        if (result instanceof PayrollWrite.Result.Shown shown) {
            return Optional.of(told(task, decided.shown(shown.after(), shown.missed(), version)));
        }
        if (result instanceof PayrollWrite.Result.Refused refused) {
            return Optional.of(new Sending.Refused(refused.why(), decided.onlyTaken(version)));
        }
        // With a card of another version than the one at hand only a try from the start may go on.
        return version == task.card().card().version()
                ? Optional.empty()
                : Optional.of(new Sending.Later(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE)));
    }

    /** What stands on a card and cannot be sent is told to whoever saved it. */
    private static Sending told(Task task, Sending sending) {
        Optional<Reason> unsendable = CardFindings.unsendable(task.there(), task.fields(), task.flow());
        if (unsendable.isEmpty()) {
            return sending;
        }
        if (sending instanceof Sending.Sent sent) {
            return new Sending.Refused(unsendable.get(), sent.settled());
        }
        return sending instanceof Sending.Nothing nothing
                ? new Sending.Refused(unsendable.get(), nothing.settled())
                : sending;
    }
}
