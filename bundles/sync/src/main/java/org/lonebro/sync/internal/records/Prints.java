// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.sync.internal.Scope;

/** Fingerprints in the context of the rules in force: other rules, and everybody is looked at again. */
public final class Prints {
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

    public @Nullable Fingerprint identity(Employee employee) {
        String identity = employee.get(EmployeeField.IDENTITY_NUMBER);
        return identity == null ? null : fingerprints.identity(identity);
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
