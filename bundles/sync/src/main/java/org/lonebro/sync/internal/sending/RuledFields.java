// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Ruling;

/** A person's word is carried out by the next delivery, whatever a saved card carries else. */
final class RuledFields {
    private RuledFields() {}

    static FieldRules carriedToo(FieldRules rules, Map<EmployeeField, Ruling> rulings) {
        if (rulings.isEmpty()) {
            return rules;
        }
        Set<EmployeeField> ruled = EnumSet.noneOf(EmployeeField.class);
        rulings.forEach((field, ruling) -> {
            Set<EmployeeField> way = ruling.winner() == ConflictRule.HR ? rules.outwards() : rules.inwards();
            if (way.contains(field)) {
                ruled.add(field);
            }
        });
        return new FieldRules(
                rules.profile(),
                rules.inwards(),
                joined(rules.outwards(), ruled),
                joined(rules.onSave(), ruled),
                rules.conflicts(),
                rules.held(),
                rules.endsOnSave());
    }

    private static Set<EmployeeField> joined(Set<EmployeeField> fields, Set<EmployeeField> more) {
        Set<EmployeeField> all = EnumSet.noneOf(EmployeeField.class);
        all.addAll(more);
        all.addAll(fields);
        return all;
    }
}
