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

/** Lines such as {@code PHONE = both HR}: field, direction ({@code in}, {@code out}, {@code both}), who wins a conflict. */
final class ProfileFile {
    private ProfileFile() {}

    static FieldRules read(String name, List<String> rows) {
        Set<EmployeeField> inwards = EnumSet.noneOf(EmployeeField.class);
        Set<EmployeeField> outwards = EnumSet.noneOf(EmployeeField.class);
        Map<EmployeeField, ConflictRule> conflicts = new EnumMap<>(EmployeeField.class);
        for (String row : rows) {
            String[] words = row.split(" ");
            if (words.length != 4 || !words[1].equals("=")) {
                throw new IllegalArgumentException("profile " + name + ": the line \"" + row + "\" cannot be read");
            }
            EmployeeField field = EmployeeField.valueOf(words[0]);
            switch (words[2]) {
                case "in" -> inwards.add(field);
                case "out" -> outwards.add(field);
                case "both" -> {
                    inwards.add(field);
                    outwards.add(field);
                }
                default ->
                    throw new IllegalArgumentException(
                            "profile " + name + ": " + field + " has the unknown direction " + words[2]);
            }
            conflicts.put(field, ConflictRule.valueOf(words[3]));
        }
        return new FieldRules(name, inwards, outwards, conflicts);
    }
}
