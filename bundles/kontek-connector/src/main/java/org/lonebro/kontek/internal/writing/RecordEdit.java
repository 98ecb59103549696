// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;
import org.lonebro.kontek.internal.wire.WireTable;

/** Brings values into records, where the wire table says they stand. Safe for use by several threads. */
final class RecordEdit {
    private static final JsonValue NUMBER = new JsonValue.Bare("0");
    private static final JsonValue TEXT = new JsonValue.Text("");

    private final WireTable wire;
    private final Clock clock;
    private final Pointer key;
    private final boolean wholeRecord;
    private final Map<EmployeeField, FieldWriting> writings = new EnumMap<>(EmployeeField.class);

    RecordEdit(WireTable wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
        this.key = wire.pointers("employee.id").get(0);
        this.wholeRecord = wire.yes("write.wholeRecord");
        for (EmployeeField field : EmployeeField.values()) {
            // The status is the payroll's own.
            if (field != EmployeeField.STATUS && !wire.pointers(field).isEmpty()) {
                writings.put(field, writing(field, wire.pointers(field)));
            }
        }
    }

    private FieldWriting writing(EmployeeField field, List<Pointer> at) {
        return switch (field) {
            case EMPLOYMENT_NUMBER -> at.get(0).equals(key) ? new KeyField(key) : plain(field, at);
            case IDENTITY_NUMBER ->
                new IdentityField(at.get(0), IdentityForm.named(wire.line("write.IDENTITY_NUMBER")), clock);
            case BANK_ACCOUNT -> new AccountField(at.get(0), at.get(1), wire.line("write.clearingSign"));
            case COUNTRY -> new CountryField(at, parts("write.COUNTRY"), new Words(wire, field));
            case EMPLOYMENT_PERIODS, EMPLOYMENT_FORM -> periods();
            case SALARY ->
                new SalaryField(
                        at.get(0), wire.yes("write.datedSalary") ? at.get(1) : null, at.get(2), at.get(3), clock);
            default -> plain(field, at);
        };
    }

    private PlainField plain(EmployeeField field, List<Pointer> at) {
        boolean number = parts("write.numbers").contains(field.name());
        return new PlainField(field, at, new Words(wire, field), number ? NUMBER : TEXT);
    }

    private PeriodsField periods() {
        List<Pointer> days = wire.pointers(EmployeeField.EMPLOYMENT_PERIODS);
        List<Pointer> forms = wire.pointers(EmployeeField.EMPLOYMENT_FORM);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Line field.EMPLOYMENT_FORM of the wire table: needs the periods, too");
        }
        boolean sameList = !forms.isEmpty() && forms.subList(0, 2).equals(days.subList(0, 2));
        @Nullable Pointer form = sameList ? forms.get(2) : null;
        return new PeriodsField(
                days.get(0), days.get(1), days.get(2), form, new Words(wire, EmployeeField.EMPLOYMENT_FORM));
    }

    private List<String> parts(String line) {
        return Arrays.asList(wire.line(line).split("\\s+"));
    }

    /** The record with these fields as the employee has them; equal to the record if nothing differs. */
    Members edited(Members record, Employee target, Set<EmployeeField> fields) throws UnwritableException {
        Members edited = record;
        for (FieldWriting writing : writings(fields)) {
            edited = writing.write(edited, target);
        }
        return edited;
    }

    /** What is sent of an edited record. */
    Members sent(Members before, Members after, Set<EmployeeField> fields) {
        if (wholeRecord) {
            return after;
        }
        Set<String> roots = new HashSet<>(Set.of(key.names().get(0)));
        for (FieldWriting writing : writings(fields)) {
            List<Pointer> together = writing.together();
            if (together.stream().anyMatch(pointer -> differs(pointer, before, after))) {
                together.forEach(pointer -> roots.add(pointer.names().get(0)));
            }
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        after.values().forEach((name, value) -> {
            if (roots.contains(name) || !value.equals(before.values().get(name))) {
                members.put(name, value);
            }
        });
        return new Members(members);
    }

    private static boolean differs(Pointer pointer, Members before, Members after) {
        JsonValue now = after.at(pointer);
        return now != null && !now.equals(before.at(pointer));
    }

    private Set<FieldWriting> writings(Set<EmployeeField> fields) {
        Set<FieldWriting> wanted = new LinkedHashSet<>();
        for (EmployeeField field : EmployeeField.setOf(fields)) {
            FieldWriting writing = writings.get(field);
            if (writing != null) {
                wanted.add(writing);
            }
        }
        return wanted;
    }
}
