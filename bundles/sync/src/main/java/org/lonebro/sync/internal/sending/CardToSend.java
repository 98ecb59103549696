// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.PersonCase;

/**
 * A card and the person of the payroll it belongs to.
 *
 * @param card read just before
 * @param agreed null at the first meeting
 * @param unseen what was sent of the card before and is not recorded
 * @param cases all cases of the person
 * @param by who brought the change
 */
public record CardToSend(
        PayrollEmployeeId person,
        HrEmployee card,
        @Nullable FieldValues agreed,
        List<UnseenWrite> unseen,
        List<PersonCase> cases,
        Actor by) {
    public CardToSend {
        unseen = List.copyOf(unseen);
        cases = List.copyOf(cases);
    }

    /** The same card, of which more is known to be agreed. */
    CardToSend agreeing(FieldValues known) {
        return new CardToSend(person, card, known, unseen, cases, by);
    }

    /** Names the person and the card; values are personal data. */
    @Override
    public String toString() {
        return "CardToSend[" + person.text() + ", " + card.id().text() + "]";
    }
}
