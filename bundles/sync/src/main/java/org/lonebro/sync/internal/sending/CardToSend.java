// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.PersonCase;

/**
 * A card and the person of the payroll it belongs to.
 *
 * @param card read just before
 * @param agreed null at the first meeting
 * @param cases all cases of the person
 * @param by who brought the change
 */
public record CardToSend(
        PayrollEmployeeId person, HrEmployee card, @Nullable FieldValues agreed, List<PersonCase> cases, Actor by) {
    public CardToSend {
        cases = List.copyOf(cases);
    }

    /** Names the person and the card; values are personal data. */
    @Override
    public String toString() {
        return "CardToSend[" + person.text() + ", " + card.id().text() + "]";
    }
}
