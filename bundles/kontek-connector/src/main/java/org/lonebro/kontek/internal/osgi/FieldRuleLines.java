// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldDirection;
import org.lonebro.api.sync.FieldRuleChange;

/** Reads lines such as {@code PHONE = both HR}: a field, then its direction, its conflict rule, or both. */
final class FieldRuleLines {
    private static final String SETTING = "Setting fieldRules: ";

    private FieldRuleLines() {}

    static List<FieldRuleChange> read(String[] lines) {
        List<FieldRuleChange> changes = new ArrayList<>();
        Set<EmployeeField> seen = EnumSet.noneOf(EmployeeField.class);
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            FieldRuleChange change = change(line);
            if (!seen.add(change.field())) {
                throw new IllegalArgumentException(SETTING + change.field() + " has two lines");
            }
            changes.add(change);
        }
        return changes;
    }

    private static FieldRuleChange change(String line) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals);
        String rest = equals < 0 ? "" : line.substring(equals + 1).strip();
        EmployeeField field = constant(EmployeeField.class, name)
                .orElseThrow(() -> wrong(line, "begins with a field, one of " + names(EmployeeField.class)));
        FieldDirection direction = null;
        ConflictRule conflict = null;
        for (String word : rest.isEmpty() ? new String[0] : rest.split("\\s+")) {
            Optional<FieldDirection> asDirection = constant(FieldDirection.class, word);
            Optional<ConflictRule> asConflict = constant(ConflictRule.class, word);
            if (asDirection.isPresent() && direction == null) {
                direction = asDirection.get();
            } else if (asConflict.isPresent() && conflict == null) {
                conflict = asConflict.get();
            } else {
                throw wrong(line, allowed());
            }
        }
        return checked(line, field, direction, conflict);
    }

    private static FieldRuleChange checked(
            String line, EmployeeField field, @Nullable FieldDirection direction, @Nullable ConflictRule conflict) {
        if (direction == null && conflict == null) {
            throw wrong(line, allowed());
        }
        if (field == EmployeeField.STATUS && direction != null && direction.outwards()) {
            throw wrong(line, "the status is the payroll's own and never goes out");
        }
        if (field == EmployeeField.EMPLOYMENT_NUMBER && direction != null) {
            throw wrong(line, "the employment number is the key and keeps its direction");
        }
        return new FieldRuleChange(field, direction, conflict);
    }

    private static String allowed() {
        return "after the = stands a direction (none, in, out, both), a conflict rule (HR, PAYROLL, ASK), or both";
    }

    private static IllegalArgumentException wrong(String line, String why) {
        return new IllegalArgumentException(SETTING + "\"" + line.strip() + "\": " + why);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
