// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.Ruling;
import org.lonebro.mapper.internal.planning.ThreeValues.Standing;

/** One person with a card: the three values of each field against each other. For one use. */
final class Weighing {
    private static final EmployeeField[] FIELDS = EmployeeField.values();

    private final Sides sides;
    private final Directions directions;
    private final @Nullable EmploymentSteps employment;
    private final Waiting waiting;
    private final FieldValues.Builder agreedNext;
    private final List<FieldDecision> decisions = new ArrayList<>();
    private @Nullable EmploymentTarget periodsSent;

    Weighing(Sides sides, Directions directions) {
        this.sides = sides;
        this.directions = directions;
        this.employment = EmploymentMeeting.steps(sides, directions);
        this.waiting = new Waiting(sides, directions, employment);
        FieldValues agreed = sides.agreed();
        this.agreedNext = agreed == null ? FieldValues.builder() : agreed.with();
    }

    PersonPlan plan() {
        List<Reason> faults = directions.incoming() ? List.of() : Remarks.faults(sides.hr(), directions.carried());
        if (!faults.isEmpty()) {
            return Outcomes.reject(faults);
        }
        for (EmployeeField field : FIELDS) {
            ThreeValues values = directions.concerns(field) ? sides.of(field, directions) : null;
            if (values != null) {
                weigh(values);
            }
        }
        PersonPlan plan = Summary.of(decisions, sides.agreed(), agreedNext.build(), directions);
        return new PersonPlan(
                plan.verdict(),
                plan.agreedNext(),
                plan.decisions(),
                Remarks.after(
                        plan.reasons(), directions.incoming() ? sides.payroll() : sides.hr(), directions.carried()),
                plan.settled());
    }

    private void weigh(ThreeValues values) {
        if (isTheStatusOfSomebodyWeCreated(values)) {
            if (directions.incoming()) {
                agreedNext.set(values.field(), values.payroll());
            }
            return;
        }
        Leaning leaning = Leaning.of(values, directions);
        Ruling ruling = values.differs() ? sides.rulingOn(values) : null;
        ReasonCode wait = waiting.why(values, leaning);
        if (ruling != null && ruling.winner() == ConflictRule.PAYROLL) {
            agreedNext.set(values.field(), values.payroll());
            decisions.add(values.decided(FieldAction.TAKE_PAYROLL, ReasonCode.DECIDED_BY_PERSON));
        } else if (wait == null) {
            goes(values, leaning);
        } else if (ruling == null) {
            ask(values, wait);
        } else {
            hrStands(values, wait);
        }
    }

    // Whom we create the payroll makes Vilande by itself; that is no news for HR.
    private boolean isTheStatusOfSomebodyWeCreated(ThreeValues values) {
        return values.field() == EmployeeField.STATUS
                && directions.comesIn(values.field())
                && sides.agreed() != null
                && values.agreed() == null
                && EmploymentStatus.DORMANT.name().equals(values.payroll());
    }

    private void hrStands(ThreeValues values, ReasonCode wait) {
        if (!directions.goesOut(values.field()) || !values.sendable()) {
            settle(values);
            return;
        }
        ReasonCode bar = waiting.bar(values);
        if (bar != null) {
            ask(values, bar);
        } else if (!directions.incoming()) {
            send(values, ReasonCode.DECIDED_BY_PERSON);
        } else if (wait == ReasonCode.CHANGED_ON_BOTH) {
            settle(values);
        } else {
            // The case stays until a delivery has carried the word out; nothing but the case remembers it.
            ask(values, wait);
        }
    }

    /** HR's value stays, but what the payroll says is known: from now on HR's is a change of its own, no conflict. */
    private void settle(ThreeValues values) {
        agreedNext.set(values.field(), values.payroll());
        FieldAction action = directions.incoming() ? FieldAction.KEEP_HR : FieldAction.NOTHING;
        decisions.add(values.decided(action, ReasonCode.DECIDED_BY_PERSON));
    }

    private void ask(ThreeValues values, ReasonCode why) {
        decisions.add(values.decided(FieldAction.ASK, why));
        // Whoever looks next must see whose value is the newer one, or another flow would decide what waits for a
        // person.
        if (values.standing() == Standing.FIRST && values.bothHave()) {
            agreedNext.set(values.field(), directions.incoming() ? values.hr() : values.payroll());
        }
    }

    private void goes(ThreeValues values, Leaning leaning) {
        switch (leaning.to()) {
            case NOWHERE -> {
                leaveToTheImport(values);
                takeFormAlong(values);
            }
            case AGREED -> agree(values, leaning.why());
            case HR -> {
                takePayroll(values, leaning.why());
                takeFormAlong(values);
            }
            case PAYROLL -> keepHr(values, leaning.why());
            case APART -> apart(values, leaning.why());
            case CLASH -> {
                // It flows neither way.
            }
        }
    }

    // What an export meets for the first time but does not carry is no conflict: the payroll's value is news for the
    // next import.
    private void leaveToTheImport(ThreeValues values) {
        boolean first = values.standing() == Standing.FIRST && values.bothHave();
        if (first && directions.flow() == Flow.EXPORT && directions.comesIn(values.field())) {
            agreedNext.set(values.field(), values.hr());
        }
    }

    private void agree(ThreeValues values, ReasonCode why) {
        if (!directions.carried().contains(values.field())) {
            return;
        }
        agreedNext.set(values.field(), values.payroll());
        if (sides.agreed() != null) {
            decisions.add(values.decided(FieldAction.AGREE, why));
        }
    }

    private void takePayroll(ThreeValues values, ReasonCode why) {
        if (directions.incoming() && directions.comesIn(values.field())) {
            agreedNext.set(values.field(), values.payroll());
            decisions.add(values.decided(FieldAction.TAKE_PAYROLL, why));
        }
    }

    private void keepHr(ThreeValues values, ReasonCode why) {
        if (!directions.now(values.field())) {
            return;
        }
        if (directions.incoming()) {
            decisions.add(values.decided(FieldAction.KEEP_HR, why));
        } else if (values.sendable()) {
            send(values, why);
        }
    }

    private void apart(ThreeValues values, ReasonCode why) {
        FieldAction action = directions.incoming() ? FieldAction.KEEP_HR : FieldAction.NOTHING;
        decisions.add(values.decided(action, why));
    }

    private void send(ThreeValues values, ReasonCode why) {
        switch (values.field()) {
            case EMPLOYMENT_PERIODS -> sendPeriods(values, why);
            case EMPLOYMENT_FORM -> sendForms(values, why);
            default -> sent(values, values.hr(), why);
        }
    }

    private void sendPeriods(ThreeValues values, ReasonCode why) {
        EmploymentSteps steps = Objects.requireNonNull(employment);
        EmploymentTarget target = directions.endsStay() ? steps.targetWithoutEnds() : steps.target();
        if (target != null && !Objects.equals(target.days(), values.payroll())) {
            periodsSent = target;
            sent(values, target.days(), why);
        }
    }

    // A form belongs to a new period and is sent with it; that of a period the payroll has is never changed.
    private void sendForms(ThreeValues values, ReasonCode why) {
        EmploymentTarget target = periodsSent;
        if (target != null && !Objects.equals(target.forms(), values.payroll())) {
            sent(values, target.forms(), why);
        } else if (why == ReasonCode.DECIDED_BY_PERSON) {
            settle(values);
        }
    }

    private void takeFormAlong(ThreeValues values) {
        boolean isForm = values.field() == EmployeeField.EMPLOYMENT_FORM;
        boolean isNews = values.standing() == Standing.PAYROLL_CHANGED && directions.comesIn(values.field());
        if (isForm && !isNews && !directions.incoming() && directions.now(values.field())) {
            sendForms(values, ReasonCode.CHANGED_IN_HR);
        }
    }

    private void sent(ThreeValues values, @Nullable String target, ReasonCode why) {
        agreedNext.set(values.field(), target);
        decisions.add(values.sending(target).decided(FieldAction.KEEP_HR, why));
    }
}
