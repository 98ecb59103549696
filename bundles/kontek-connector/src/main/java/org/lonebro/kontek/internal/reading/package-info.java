// SPDX-License-Identifier: Apache-2.0
/** Reads the whole register and shows whether its end was reached. */
@NullMarked
package org.lonebro.kontek.internal.reading;

import org.jspecify.annotations.NullMarked;
