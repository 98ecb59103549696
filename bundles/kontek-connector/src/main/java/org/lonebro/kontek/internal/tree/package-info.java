// SPDX-License-Identifier: Apache-2.0
/** A record as a tree that keeps whatever is not touched. */
@NullMarked
package org.lonebro.kontek.internal.tree;

import org.jspecify.annotations.NullMarked;
