// SPDX-License-Identifier: Apache-2.0
/**
 * What callers must show, what they asked and what the payroll officer was told of it.
 */
@NullMarked
package org.lonebro.simulator.call;

import org.jspecify.annotations.NullMarked;
