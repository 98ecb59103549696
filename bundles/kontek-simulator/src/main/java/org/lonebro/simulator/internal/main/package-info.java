// SPDX-License-Identifier: Apache-2.0
/**
 * One command for a terminal.
 */
@NullMarked
package org.lonebro.simulator.internal.main;

import org.jspecify.annotations.NullMarked;
