// SPDX-License-Identifier: Apache-2.0
/** From what a side wrote to comparable values. */
@NullMarked
package org.lonebro.mapper.internal.normalising;

import org.jspecify.annotations.NullMarked;
