// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.List;
import org.lonebro.api.hr.Employee;
import org.osgi.annotation.versioning.ProviderType;

/** Finds the HR card of somebody in the payroll who has no link yet. Pure; safe for use by several threads. */
@ProviderType
public interface EmployeeMatcher {
    /**
     * Employment number first, then identity number; never name or e-mail. Every doubt is {@link Match.Unclear}.
     *
     * @param candidates the HR cards with the same employment number or the same identity number, each once
     */
    Match match(Employee payroll, List<HrCandidate> candidates);
}
