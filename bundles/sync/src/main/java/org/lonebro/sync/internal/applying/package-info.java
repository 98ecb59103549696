// SPDX-License-Identifier: Apache-2.0
/** From a stored plan to written cards and recorded outcomes, batch by batch. */
@NullMarked
package org.lonebro.sync.internal.applying;

import org.jspecify.annotations.NullMarked;
