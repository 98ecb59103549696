// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;

/**
 * Tells what we sent ourselves and could not record from what somebody changed in the payroll: the answer or our store failed, or
 * we were killed in between.
 */
public final class OwnWrites {
    private final EmployeePlanner planner;

    public OwnWrites(EmployeePlanner planner) {
        this.planner = planner;
    }

    /** The agreed values as they would be recorded, had we seen that the payroll took what was sent. */
    public FieldValues seen(FieldValues agreed, List<UnseenWrite> sent, NormalisedEmployee payroll) {
        if (sent.isEmpty()) {
            return agreed;
        }
        FieldValues.Builder seen = agreed.with();
        for (UnseenWrite write : sent) {
            arrived(write, payroll)
                    .forEach(field -> seen.set(field, payroll.employee().get(field)));
        }
        return seen.build();
    }

    private Set<EmployeeField> arrived(UnseenWrite write, NormalisedEmployee payroll) {
        NormalisedEmployee wanted = new NormalisedEmployee(new Employee(write.values()), write.fields(), List.of());
        Set<EmployeeField> arrived = EnumSet.noneOf(EmployeeField.class);
        arrived.addAll(write.fields());
        arrived.retainAll(payroll.known());
        arrived.removeAll(planner.missed(wanted, payroll, write.fields()));
        return arrived;
    }
}
