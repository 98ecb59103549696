// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;

/** What somebody should know of a payroll record beside the plan: a field left out of it must not be left out in silence. */
final class Remarks {
    private Remarks() {}

    /** The main reasons, then the findings about fields that flow, gravest first. */
    static List<Reason> after(List<Reason> main, NormalisedEmployee payroll, Set<EmployeeField> carried) {
        if (payroll.findings().isEmpty()) {
            return main;
        }
        List<Reason> reasons = new ArrayList<>(main);
        payroll.findings().stream()
                .filter(finding -> carried.contains(finding.field()))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(Finding::reason)
                .distinct()
                .forEach(reasons::add);
        return reasons;
    }

    /** What forbids using the record as far as these fields are concerned. */
    static List<Reason> faults(NormalisedEmployee employee, Set<EmployeeField> carried) {
        return employee.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REJECTED)
                .filter(finding -> carried.contains(finding.field()))
                .map(Finding::reason)
                .distinct()
                .toList();
    }
}
