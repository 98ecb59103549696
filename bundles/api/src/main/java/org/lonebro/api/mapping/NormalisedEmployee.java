// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;

/**
 * An employee in normalised values, and what was found on the way.
 *
 * @param known the fields about which the side said something readable, be it that they are empty; of all others nothing is
 *     known and nothing changes
 * @param findings in order of the fields
 */
public record NormalisedEmployee(Employee employee, Set<EmployeeField> known, List<Finding> findings) {
    public NormalisedEmployee {
        known = EmployeeField.setOf(known);
        findings = List.copyOf(findings);
    }

    /** Whether a finding forbids using the record at all. */
    public boolean rejected() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.REJECTED);
    }
}
