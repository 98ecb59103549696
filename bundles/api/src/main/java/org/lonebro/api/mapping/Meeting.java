// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;

/**
 * One person seen from both sides.
 *
 * @param payroll as normalised; not rejected
 * @param hr as normalised; null if there is no card yet
 * @param agreed the last values both were known to have; null at the first meeting
 */
public record Meeting(NormalisedEmployee payroll, @Nullable NormalisedEmployee hr, @Nullable FieldValues agreed) {}
