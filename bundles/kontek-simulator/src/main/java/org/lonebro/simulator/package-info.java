// SPDX-License-Identifier: Apache-2.0
/**
 * A stand-in for the Kontek Lön open API: start it, break it, ask what it saw. Imports nothing of Lönebro.
 */
@NullMarked
package org.lonebro.simulator;

import org.jspecify.annotations.NullMarked;
