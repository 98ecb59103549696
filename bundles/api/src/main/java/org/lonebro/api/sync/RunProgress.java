// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;

/**
 * How far a run in work has come.
 *
 * @param expected people the payroll said it has; null if not known
 * @param planned lines of the plan so far
 */
public record RunProgress(RunState state, long read, @Nullable Long expected, long planned, long applied) {}
