// SPDX-License-Identifier: Apache-2.0
/** From HR's cards to a stored plan of what the payroll is to get, and its lines' way there; the plan writes nothing. */
@NullMarked
package org.lonebro.sync.internal.exporting;

import org.jspecify.annotations.NullMarked;
