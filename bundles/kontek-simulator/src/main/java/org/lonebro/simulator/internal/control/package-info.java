// SPDX-License-Identifier: Apache-2.0
/**
 * The pages under /simulator that steer a running simulator.
 */
@NullMarked
package org.lonebro.simulator.internal.control;

import org.jspecify.annotations.NullMarked;
