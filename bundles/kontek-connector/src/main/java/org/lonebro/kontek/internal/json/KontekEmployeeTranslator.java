// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.kontek.internal.wire.Pointer;
import org.lonebro.kontek.internal.wire.WireTable;

/**
 * Turns a Kontek record into the text forms of {@link EmployeeField}, in Kontek's own spelling. A member that is absent is
 * not told; one that is null, empty text or an empty list is told and empty. Safe for use by several threads.
 */
public final class KontekEmployeeTranslator {
    private record Told(long mask, Set<EmployeeField> fields) {}

    private final RecordShape shape;
    private final List<FieldReading> readings;
    private volatile Told lastTold = new Told(0, Set.of());

    public KontekEmployeeTranslator(WireTable table) {
        RecordShape.Builder wanted = new RecordShape.Builder();
        List<FieldReading> fields = new ArrayList<>();
        for (EmployeeField field : EmployeeField.values()) {
            List<Pointer> pointers = table.pointers(field);
            if (!pointers.isEmpty()) {
                fields.add(FieldReading.of(field, pointers, table.spellings(field), wanted));
            }
        }
        readings = List.copyOf(fields);
        shape = wanted.build();
    }

    SourceEmployee read(byte[] bytes, int start, int length) {
        RecordPass pass = new RecordPass(shape);
        try (JsonParser parser = Json.FACTORY.createParser(bytes, start, length)) {
            pass.over(parser);
        } catch (IOException e) {
            throw RecordPass.unreadable(e.getClass().getSimpleName());
        }
        FieldValues.Builder values = FieldValues.builder();
        long told = 0;
        for (int i = 0; i < readings.size(); i++) {
            FieldReading reading = readings.get(i);
            if (reading.told(pass)) {
                told |= 1L << i;
                values.set(reading.field(), reading.text(pass));
            }
        }
        return new SourceEmployee(values.build(), fields(told));
    }

    // Nearly all records tell the same fields, so the set is kept.
    private Set<EmployeeField> fields(long mask) {
        Told last = lastTold;
        if (last.mask == mask) {
            return last.fields;
        }
        EnumSet<EmployeeField> fields = EnumSet.noneOf(EmployeeField.class);
        for (int i = 0; i < readings.size(); i++) {
            if ((mask & 1L << i) != 0) {
                fields.add(readings.get(i).field());
            }
        }
        Told next = new Told(mask, Set.copyOf(fields));
        lastTold = next;
        return next.fields;
    }
}
