// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.vectors;

/** One row of a set: what is written, whether it is good, and what it becomes. */
record VectorRow(String input, boolean valid, String normalised, String kind) {}
