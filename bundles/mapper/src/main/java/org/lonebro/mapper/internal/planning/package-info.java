// SPDX-License-Identifier: Apache-2.0
/** The comparison of three values and what follows. */
@NullMarked
package org.lonebro.mapper.internal.planning;

import org.jspecify.annotations.NullMarked;
