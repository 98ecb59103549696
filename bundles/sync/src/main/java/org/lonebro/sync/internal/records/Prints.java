// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.sync.internal.Scope;

/** Fingerprints in the context of the rules in force: other rules, and everybody is looked at again. */
public final class Prints {
    private static final String IDENTITY = "identity";

    private final Fingerprints fingerprints;
    private final String source;
    private final String values;

    public Prints(Fingerprints fingerprints, String rulesVersion, Scope scope) {
        this.fingerprints = fingerprints;
        String rules = rulesVersion + '|' + scope.connection().text() + '|' + inWords(scope.fields());
        this.source = rules + "|source";
        this.values = rules + "|values|";
    }

    public Fingerprint source(SourceRecord record) {
        return fingerprints.of(source, record.bytes());
    }

    /** Knows a field said to be empty from one of which nothing is known: a later clearing must not look like nothing new. */
    public Fingerprint values(NormalisedEmployee payroll) {
        long known = 0;
        for (EmployeeField field : payroll.known()) {
            known |= 1L << field.code();
        }
        return fingerprints.of(
                values + Long.toHexString(known), payroll.employee().values());
    }

    /** The same under any rules: it finds people, not changes. */
    public @Nullable Fingerprint identity(Employee employee) {
        String identity = employee.get(EmployeeField.IDENTITY_NUMBER);
        if (identity == null) {
            return null;
        }
        return fingerprints.of(
                IDENTITY,
                FieldValues.builder()
                        .set(EmployeeField.IDENTITY_NUMBER, identity)
                        .build());
    }

    private static String inWords(FieldRules rules) {
        StringBuilder words = new StringBuilder(rules.profile()).append('|');
        for (EmployeeField field : EmployeeField.values()) {
            words.append(rules.inwards().contains(field) ? 'i' : '-');
            words.append(rules.outwards().contains(field) ? 'o' : '-');
            words.append(rules.held().contains(field) ? 'h' : '-');
            ConflictRule conflict = rules.conflicts().get(field);
            words.append(conflict == null ? '-' : conflict.name().charAt(0));
        }
        return words.toString();
    }
}
