// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.List;
import org.lonebro.api.hr.Employee;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** Brings one field into a record. */
interface FieldWriting {
    /** The record with the field as the employee has it; the very same record if it already says so. */
    Members write(Members record, Employee target) throws UnwritableException;

    /** Members that go together even if only one of them changed; nothing goes by itself. */
    default List<Pointer> together() {
        return List.of();
    }
}
