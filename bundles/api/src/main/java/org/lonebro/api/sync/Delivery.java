// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;

/**
 * A mark that a card is to be compared with the payroll and the difference sent.
 *
 * @param number rises with each mark of the card: marks of one card are merged into the newest
 * @param hrVersion the card's version when it was marked last
 * @param attempts how often it was tried in vain since it was marked last
 * @param due when it is tried next
 * @param why it was not done yet; empty before the first try
 * @param by who saved the card last
 */
public record Delivery(
        ConnectionName connection,
        HrEmployeeId card,
        long number,
        long hrVersion,
        DeliveryState state,
        int attempts,
        Instant markedAt,
        Instant due,
        Optional<Reason> why,
        Actor by) {}
