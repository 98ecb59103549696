// SPDX-License-Identifier: Apache-2.0
/**
 * The payroll register behind the API: what a write means in each version.
 */
@NullMarked
package org.lonebro.simulator.internal.register;

import org.jspecify.annotations.NullMarked;
