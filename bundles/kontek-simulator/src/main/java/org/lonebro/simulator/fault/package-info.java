// SPDX-License-Identifier: Apache-2.0
/**
 * The fault menu and what of it is switched on.
 */
@NullMarked
package org.lonebro.simulator.fault;

import org.jspecify.annotations.NullMarked;
