// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;

/** Whether a person of the payroll has a card in HR. */
public sealed interface Match {
    /** Exactly one card, beyond doubt. */
    record Found(HrEmployeeId card, Reason how) implements Match {}

    /** Nobody: a new card. */
    record Nobody() implements Match {}

    /** A person must look. */
    record Unclear(Reason why) implements Match {}
}
