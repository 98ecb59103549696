// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Instant;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;

/** Somebody linked whom the payroll no longer shows; only a person ends an employment on that ground. */
public record MissingPerson(PayrollEmployeeId payrollId, HrEmployeeId hrId, Instant since) {}
