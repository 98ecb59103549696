// SPDX-License-Identifier: Apache-2.0
/** Splits Kontek's answers and looks into its records. */
@NullMarked
package org.lonebro.kontek.internal.json;

import org.jspecify.annotations.NullMarked;
