// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.time.Clock;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** The identity number in the form that stands there now. */
record IdentityField(Pointer pointer, IdentityForm usual, Clock clock) implements FieldWriting {
    private static final JsonValue TEXT = new JsonValue.Text("");

    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        PersonalIdentityNumber number = target.identityNumber().orElse(null);
        if (number == null) {
            throw UnwritableException.because(ReasonCode.IDENTITY_MISSING);
        }
        String now = record.textAt(pointer);
        int thisYear = Today.of(clock).getYear();
        String written = IdentityForm.of(now).orElse(usual).write(number.twelveDigits(), thisYear);
        boolean asNow = now != null && now.strip().equals(written);
        return asNow ? record : Scalars.put(record, pointer, Scalars.like(record.at(pointer), TEXT, written));
    }
}
