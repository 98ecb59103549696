// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ConnectionName;

/**
 * How a card and the payroll stand.
 *
 * @param at when the payroll took it, or when it is tried next; null where neither is known
 * @param why what is in the way and what to do; empty if nothing is
 * @param waiting fields that wait for a person
 */
public record CardStanding(
        ConnectionName connection,
        State state,
        @Nullable Instant at,
        Optional<Reason> why,
        List<EmployeeField> waiting) {
    public CardStanding {
        waiting = List.copyOf(waiting);
    }

    /** The state in one word. */
    public enum State {
        /** The payroll has what the card says, but for what waits for a person. */
        SENT,
        /** On its way, or tried again later. */
        WAITING,
        /** Refused: a person must mend something. */
        REFUSED,
        /** The payroll does not have the person; an export brings it. */
        NOT_LINKED
    }
}
