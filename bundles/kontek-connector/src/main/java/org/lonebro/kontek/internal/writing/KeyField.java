// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** The employment number is the record's key: it is never changed. */
record KeyField(Pointer pointer) implements FieldWriting {
    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        String number = target.get(EmployeeField.EMPLOYMENT_NUMBER);
        String now = record.textAt(pointer);
        if (number == null || now == null || !now.strip().equals(number)) {
            throw UnwritableException.because(ReasonCode.NUMBER_DISAGREES);
        }
        return record;
    }
}
