// SPDX-License-Identifier: Apache-2.0
/** A connection to Kontek. */
@NullMarked
package org.lonebro.kontek.internal;

import org.jspecify.annotations.NullMarked;
