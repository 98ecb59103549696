// SPDX-License-Identifier: Apache-2.0
/**
 * Invented people: the same seed and count give the same people, every time and everywhere.
 */
@NullMarked
package org.lonebro.simulator.internal.people;

import org.jspecify.annotations.NullMarked;
