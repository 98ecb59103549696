// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.sync.internal.Turns;

/** Writes into one card what a person ruled to be the payroll's. */
final class CardWrite {
    private final HrRegister register;
    private final Turns<CustomerKey> turns;
    private final CustomerKey customer;

    CardWrite(HrRegister register, Turns<CustomerKey> turns, CustomerKey customer) {
        this.register = register;
        this.turns = turns;
        this.customer = customer;
    }

    /** What came of it. */
    sealed interface Result {
        record Written(long version) implements Result {}

        record Not(Sending why) implements Result {}
    }

    Result write(HrEmployee card, List<FieldDecision> taken) throws InterruptedException {
        if (taken.isEmpty()) {
            return new Result.Written(card.version());
        }
        List<HrWriteOutcome> outcomes =
                turns.during(customer, () -> register.write(customer, List.of(update(card, taken))));
        if (outcomes.size() != 1) {
            throw new RegisterException(
                    "The register answered " + outcomes.size() + " of 1 writes", new IllegalStateException());
        }
        HrWriteOutcome outcome = outcomes.get(0);
        if (outcome instanceof HrWriteOutcome.Written written) {
            return new Result.Written(written.version());
        }
        if (outcome instanceof HrWriteOutcome.Refused refused) {
            return refused(Reason.of(ReasonCode.HR_REFUSED, refused.why()));
        }
        if (outcome instanceof HrWriteOutcome.Gone) {
            return refused(Reason.of(ReasonCode.GONE_IN_HR));
        }
        return new Result.Not(new Sending.Later(Reason.of(ReasonCode.CHANGED_MEANWHILE)));
    }

    private static HrWrite update(HrEmployee card, List<FieldDecision> taken) {
        FieldValues.Builder values = FieldValues.builder();
        Set<EmployeeField> changed = EnumSet.noneOf(EmployeeField.class);
        for (FieldDecision decision : taken) {
            values.set(decision.field(), decision.payroll());
            changed.add(decision.field());
        }
        return new HrWrite.Update(card.id(), card.version(), new Employee(values.build()), changed);
    }

    private static Result refused(Reason why) {
        return new Result.Not(new Sending.Refused(why, null));
    }
}
