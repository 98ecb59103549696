// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;

/**
 * One person who would be paid wrongly, and why. Holds no amounts and no account numbers.
 *
 * @param number the employment number
 * @param hrId null if there is no card
 */
public record PaydayFinding(String number, @Nullable HrEmployeeId hrId, Reason reason) {}
