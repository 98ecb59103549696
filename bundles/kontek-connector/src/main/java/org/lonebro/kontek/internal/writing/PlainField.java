// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** A field that is one value. Of several members the first is written; all of them only where none had a value. */
record PlainField(EmployeeField field, List<Pointer> pointers, Words words, JsonValue usual) implements FieldWriting {
    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        String value = target.get(field);
        if (value == null) {
            return cleared(record);
        }
        String word = Objects.requireNonNullElse(words.word(value), value);
        boolean nothingThere = pointers.stream().allMatch(pointer -> record.textAt(pointer) == null);
        Members written = record;
        for (Pointer pointer : nothingThere ? pointers : pointers.subList(0, 1)) {
            String now = record.textAt(pointer);
            if (!value.equals(words.code(now)) && !sameNumber(now, word)) {
                written = Scalars.put(written, pointer, Scalars.like(record.at(pointer), usual, word));
            }
        }
        return written;
    }

    private boolean sameNumber(@Nullable String now, String word) {
        return usual instanceof JsonValue.Bare && Decimals.same(now, word);
    }

    private Members cleared(Members record) throws UnwritableException {
        if (field == EmployeeField.FIRST_NAME || field == EmployeeField.LAST_NAME) {
            throw UnwritableException.because(ReasonCode.NAME_MISSING);
        }
        Members cleared = record;
        for (Pointer pointer : pointers) {
            cleared = Scalars.clear(cleared, pointer);
        }
        return cleared;
    }
}
