// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;

/**
 * Which way each field flows, who wins a conflict, and what waits for a person.
 *
 * @param profile the name of the profile they come from
 * @param inwards fields that an import carries from payroll to HR
 * @param outwards fields that an export carries from HR to payroll
 * @param onSave fields that a saved card carries from HR to payroll
 * @param conflicts a rule for each field of any set
 * @param held fields of which a new value waits for a person, whichever side it comes from; both sides keep the old one
 * @param endsOnSave what a saved card does about the last days of employment
 */
public record FieldRules(
        String profile,
        Set<EmployeeField> inwards,
        Set<EmployeeField> outwards,
        Set<EmployeeField> onSave,
        Map<EmployeeField, ConflictRule> conflicts,
        Set<EmployeeField> held,
        PeriodEnds endsOnSave) {
    public FieldRules {
        inwards = EmployeeField.setOf(inwards);
        outwards = EmployeeField.setOf(outwards);
        onSave = EmployeeField.setOf(onSave);
        conflicts = Map.copyOf(conflicts);
        held = EmployeeField.setOf(held);
        if (!conflicts.keySet().containsAll(inwards)
                || !conflicts.keySet().containsAll(outwards)
                || !conflicts.keySet().containsAll(onSave)) {
            throw new IllegalArgumentException("Each field that flows needs a conflict rule");
        }
    }

    /** Rules by which nothing is held, and a saved card carries what an export does. */
    public FieldRules(
            String profile,
            Set<EmployeeField> inwards,
            Set<EmployeeField> outwards,
            Map<EmployeeField, ConflictRule> conflicts) {
        this(profile, inwards, outwards, outwards, conflicts, Set.of(), PeriodEnds.SENT);
    }

    /** The fields that a flow carries; undoing carries whatever was written. */
    public Set<EmployeeField> carried(Flow flow) {
        return switch (flow) {
            case IMPORT -> inwards;
            case EXPORT -> outwards;
            case CARD -> onSave;
            case UNDO -> EmployeeField.setOf(conflicts.keySet());
        };
    }

    /** The same rules, with that field's otherwise. */
    public FieldRules with(FieldRuleChange change) {
        EmployeeField field = change.field();
        FieldDirection direction = change.direction();
        Map<EmployeeField, ConflictRule> rules = new EnumMap<>(EmployeeField.class);
        rules.putAll(conflicts);
        if (change.conflict() != null) {
            rules.put(field, change.conflict());
        }
        rules.putIfAbsent(field, ConflictRule.ASK);
        if (direction == null) {
            return new FieldRules(profile, inwards, outwards, onSave, rules, held, endsOnSave);
        }
        return new FieldRules(
                profile,
                direction.inwards() ? joined(inwards, field) : without(inwards, field),
                direction.outwards() ? joined(outwards, field) : without(outwards, field),
                direction.outwards() ? joined(onSave, field) : without(onSave, field),
                rules,
                held,
                endsOnSave);
    }

    /** The same rules, with these fields held. */
    public FieldRules holding(Set<EmployeeField> fields) {
        return new FieldRules(profile, inwards, outwards, onSave, conflicts, fields, endsOnSave);
    }

    private static Set<EmployeeField> joined(Set<EmployeeField> fields, EmployeeField field) {
        EnumSet<EmployeeField> more = EnumSet.of(field);
        more.addAll(fields);
        return more;
    }

    private static Set<EmployeeField> without(Set<EmployeeField> fields, EmployeeField field) {
        EnumSet<EmployeeField> fewer = EnumSet.of(field);
        fewer.addAll(fields);
        fewer.remove(field);
        return fewer;
    }
}
