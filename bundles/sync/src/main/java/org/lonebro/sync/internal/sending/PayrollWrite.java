// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.Set;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;

/** Writes one record and believes only what the answer shows. */
public final class PayrollWrite {
    private final EmployeeWriter writer;
    private final PayrollRecords records;
    private final EmployeePlanner planner;

    public PayrollWrite(EmployeeWriter writer, PayrollRecords records, EmployeePlanner planner) {
        this.writer = writer;
        this.records = records;
        this.planner = planner;
    }

    /** What the payroll holds afterwards. */
    public sealed interface Result {
        /**
         * It said yes.
         *
         * @param missed fields it still shows otherwise
         */
        record Shown(Person after, Set<EmployeeField> missed) implements Result {}

        /** Not written, or not to be seen through; a person must mend something. */
        record Refused(Reason why) implements Result {}

        /** Not written: the record changed meanwhile. */
        record Changed() implements Result {}
    }

    /**
     * Writes the fields, unless the record already says so.
     *
     * @param wanted holds what {@code changed} is to be
     */
    public Result update(SourceRecord current, Person before, NormalisedEmployee wanted, Set<EmployeeField> changed)
            throws ConnectorException {
        PayrollWriteOutcome outcome = writer.update(current, target(before, wanted, changed), changed);
        if (outcome instanceof PayrollWriteOutcome.Written written) {
            return compared(written.after(), wanted, changed);
        }
        if (outcome instanceof PayrollWriteOutcome.AlreadySo) {
            return new Result.Shown(before, planner.missed(wanted, before.payroll(), changed));
        }
        if (outcome instanceof PayrollWriteOutcome.ChangedMeanwhile) {
            return new Result.Changed();
        }
        if (outcome instanceof PayrollWriteOutcome.Refused refused) {
            return new Result.Refused(refused.why());
        }
        if (outcome instanceof PayrollWriteOutcome.Gone) {
            return new Result.Refused(Reason.of(ReasonCode.GONE_IN_PAYROLL));
        }
        throw new IllegalStateException(
                "No answer to a change: " + outcome.getClass().getSimpleName());
    }

    /** Holds the payroll's answer against what was wanted. */
    Result compared(SourceRecord answer, NormalisedEmployee wanted, Set<EmployeeField> sent) {
        Reading reading = records.read(answer);
        if (reading instanceof Reading.Usable usable) {
            Person after = usable.person();
            return new Result.Shown(after, planner.missed(wanted, after.payroll(), sent));
        }
        return new Result.Refused(((Reading.Refused) reading).why().get(0));
    }

    // Whole and sound even where only one of two fields that are written together changed.
    private static Employee target(Person before, NormalisedEmployee wanted, Set<EmployeeField> changed) {
        var target = before.payroll().employee().values().with();
        changed.forEach(field -> target.set(field, wanted.employee().get(field)));
        return new Employee(target.build());
    }
}
