// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who would be paid wrongly if payroll closed now.
 *
 * @param madeAt when both sides were read
 * @param next the pay day ahead; empty if the connection has no pay calendar
 * @param compared people compared
 * @param findings by payroll id
 */
public record PaydayReport(
        ConnectionName connection, Instant madeAt, Optional<Payday> next, long compared, List<PaydayFinding> findings) {
    public PaydayReport {
        findings = List.copyOf(findings);
    }

    /**
     * A pay day.
     *
     * @param cutOff the last day on which a change still counts
     * @param guarded whether the tighter limits are in force today
     */
    public record Payday(LocalDate cutOff, LocalDate payDate, boolean guarded) {}
}
