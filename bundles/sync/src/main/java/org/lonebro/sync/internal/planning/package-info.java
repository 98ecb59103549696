// SPDX-License-Identifier: Apache-2.0
/** From the payroll's pages to a stored plan; writes nothing but the plan. */
@NullMarked
package org.lonebro.sync.internal.planning;

import org.jspecify.annotations.NullMarked;
