// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;

/**
 * The story of one field of one person.
 *
 * @param decision the three values and what the next import would do
 * @param agreedBy the run that agreed the value; null if nothing is agreed
 * @param agreedAt when it did; null if nothing is agreed
 * @param rule the sentence that says which rule decides
 */
public record FieldExplanation(
        PayrollEmployeeId employee,
        FieldDecision decision,
        @Nullable RunId agreedBy,
        @Nullable Instant agreedAt,
        Reason rule) {}
