// SPDX-License-Identifier: Apache-2.0
/**
 * Trees, bytes and back, with numbers kept exactly.
 */
@NullMarked
package org.lonebro.simulator.internal.json;

import org.jspecify.annotations.NullMarked;
