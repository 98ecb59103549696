// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.sync.internal.planning.LongSet;
import org.lonebro.sync.internal.records.Person;

/** Employment and identity numbers of people in the payroll who have no link, in a few bytes each. */
final class SeenInPayroll {
    private final LongSet numbers = new LongSet();
    private final LongSet identities = new LongSet();

    void seen(PayrollEmployeeId person) {
        numbers.add(hash(person.text()));
    }

    void seen(Person person) {
        String identity = person.payroll().employee().get(EmployeeField.IDENTITY_NUMBER);
        if (identity != null) {
            identities.add(hash(identity));
        }
    }

    /** Whether somebody without a link has that number: a line of theirs says what is in the way. */
    boolean has(@Nullable String number, @Nullable String identity) {
        return (number != null && numbers.contains(hash(number)))
                || (identity != null && identities.contains(hash(identity)));
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return hash;
    }
}
