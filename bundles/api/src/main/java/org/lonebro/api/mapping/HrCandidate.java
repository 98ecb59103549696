// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;

/**
 * An HR card that may be the person.
 *
 * @param linkedTo the payroll person the card is linked to; null if none
 */
public record HrCandidate(HrEmployeeId id, Employee employee, @Nullable PayrollEmployeeId linkedTo) {}
