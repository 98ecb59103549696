// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.profiles;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.PeriodEnds;

/**
 * Lines such as {@code PHONE = in save HR}: field, the flows that carry it ({@code in}, {@code out}, {@code save}), who wins a
 * conflict. And {@code ENDS_ON_SAVE = LEFT} where a saved card leaves the payroll's last days of employment alone. For one use.
 */
final class ProfileFile {
    private static final String ENDS_ON_SAVE = "ENDS_ON_SAVE";
    private static final int FIRST_FLOW = 2;

    private final String name;
    private final Map<String, Set<EmployeeField>> fieldsByFlow = Map.of(
            "in", EnumSet.noneOf(EmployeeField.class),
            "out", EnumSet.noneOf(EmployeeField.class),
            "save", EnumSet.noneOf(EmployeeField.class));
    private final Map<EmployeeField, ConflictRule> conflicts = new EnumMap<>(EmployeeField.class);
    private PeriodEnds endsOnSave = PeriodEnds.SENT;

    private ProfileFile(String name) {
        this.name = name;
    }

    static FieldRules read(String name, List<String> rows) {
        ProfileFile file = new ProfileFile(name);
        rows.forEach(file::row);
        return new FieldRules(
                name,
                file.fields("in"),
                file.fields("out"),
                file.fields("save"),
                file.conflicts,
                Set.of(),
                file.endsOnSave);
    }

    private void row(String row) {
        String[] words = row.split(" ");
        if (words.length <= FIRST_FLOW || !words[1].equals("=")) {
            throw wrong(row);
        }
        try {
            if (words[0].equals(ENDS_ON_SAVE)) {
                endsOnSave = PeriodEnds.valueOf(words[FIRST_FLOW]);
            } else {
                field(EmployeeField.valueOf(words[0]), words);
            }
        } catch (IllegalArgumentException unknownWord) {
            throw wrong(row);
        }
    }

    private void field(EmployeeField field, String[] words) {
        int last = words.length - 1;
        for (int index = FIRST_FLOW; index < last; index++) {
            fields(words[index]).add(field);
        }
        conflicts.put(field, ConflictRule.valueOf(words[last]));
    }

    private Set<EmployeeField> fields(String flow) {
        Set<EmployeeField> fields = fieldsByFlow.get(flow);
        if (fields == null) {
            throw new IllegalArgumentException("unknown flow " + flow);
        }
        return fields;
    }

    private IllegalArgumentException wrong(String row) {
        return new IllegalArgumentException("profile " + name + ": the line \"" + row + "\" cannot be read");
    }
}
