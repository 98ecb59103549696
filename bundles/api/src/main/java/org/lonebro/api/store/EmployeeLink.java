// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunId;

/**
 * That a person of the payroll and a card of HR are one.
 *
 * @param number from 1, dense enough to index a bit set per connection
 * @param hrVersion the card's version when the values were agreed
 * @param missingSince null while the payroll shows the person
 * @param agreedBy the run; null if it was a saved card
 */
public record EmployeeLink(
        long number,
        PayrollEmployeeId payrollId,
        HrEmployeeId hrId,
        long hrVersion,
        RecordPrints prints,
        @Nullable Instant missingSince,
        @Nullable RunId agreedBy,
        Instant agreedAt) {}
