// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.RecordPrints;

/** Somebody in the payroll whose record could be used. */
public record Person(
        PayrollEmployeeId id,
        NormalisedEmployee payroll,
        Fingerprint source,
        Fingerprint values,
        @Nullable Fingerprint identity) {

    /** What the link will remember: nothing of a record that must be looked at again. */
    public RecordPrints prints(Settlement settled) {
        return settled == Settlement.SETTLED
                ? new RecordPrints(source, values, identity)
                : new RecordPrints(null, null, identity);
    }
}
