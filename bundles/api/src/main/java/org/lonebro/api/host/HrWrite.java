// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;

/** One card to be written. */
public sealed interface HrWrite {
    /** A new card. With an employment number that a card already has, the answer is {@link HrWriteOutcome.Exists}. */
    record Create(Employee employee) implements HrWrite {}

    /**
     * New values for some fields of a card; all other fields stay.
     *
     * @param expectedVersion the card is written only if it still has this version
     * @param employee holds the new values
     * @param changed the fields to be written; one of them without a value is cleared
     */
    record Update(HrEmployeeId id, long expectedVersion, Employee employee, Set<EmployeeField> changed)
            implements HrWrite {
        public Update {
            changed = EmployeeField.setOf(changed);
        }
    }
}
