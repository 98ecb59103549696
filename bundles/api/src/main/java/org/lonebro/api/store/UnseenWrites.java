// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was sent to the payroll of a card and is not recorded yet, sealed. Written down before it is sent, so that a value of our
 * own is never taken for a change of somebody else's, whatever was killed in between. Forgotten in the commit that records what
 * came of the card: by {@link DeliveryJournal}, by {@link RunJournal}, and by {@link Outbox#done}. Throws {@link StoreException}.
 */
@ProviderType
public interface UnseenWrites {
    /** Adds to what was noted of the card before. One commit. */
    void note(ConnectionName connection, UnseenWrite write);

    /** What was noted of these cards, the oldest first; cards without are left out. One statement. */
    Map<HrEmployeeId, List<UnseenWrite>> find(ConnectionName connection, Collection<HrEmployeeId> cards);

    /**
     * One write. Holds personal data in {@code values}; {@link #toString()} shows none of it.
     *
     * @param fields what is written
     * @param values what to; a field without value is to be emptied
     */
    record UnseenWrite(HrEmployeeId card, PayrollEmployeeId person, Set<EmployeeField> fields, FieldValues values) {
        public UnseenWrite {
            fields = EmployeeField.setOf(fields);
            values = values.only(fields);
        }
    }
}
