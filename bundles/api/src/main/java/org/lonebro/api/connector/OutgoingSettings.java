// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.sync.FieldRuleChange;

/**
 * How values leave for the payroll, and what is protected on the way, whichever way.
 *
 * @param fieldChanges what differs from the field profile
 * @param payCalendar empty if none was configured
 * @param sendsAtOnce how many people are sent at the same time, 1 to 64
 */
public record OutgoingSettings(
        List<FieldRuleChange> fieldChanges,
        AccountProtection protection,
        Optional<PayCalendar> payCalendar,
        int sendsAtOnce) {
    public OutgoingSettings {
        fieldChanges = List.copyOf(fieldChanges);
        if (sendsAtOnce < 1 || sendsAtOnce > 64) {
            throw new IllegalArgumentException("Between 1 and 64 people are sent at the same time");
        }
    }

    /** The profile as it is, accounts wait for a second person, no pay calendar, four at once. */
    public static OutgoingSettings standard() {
        return new OutgoingSettings(List.of(), AccountProtection.standard(), Optional.empty(), 4);
    }
}
