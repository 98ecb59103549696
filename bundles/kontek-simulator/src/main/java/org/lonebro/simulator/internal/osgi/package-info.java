// SPDX-License-Identifier: Apache-2.0
/**
 * The simulator as a configured component.
 */
@NullMarked
package org.lonebro.simulator.internal.osgi;

import org.jspecify.annotations.NullMarked;
