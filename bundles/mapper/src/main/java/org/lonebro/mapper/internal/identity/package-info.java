// SPDX-License-Identifier: Apache-2.0
/** Personnummer and samordningsnummer. */
@NullMarked
package org.lonebro.mapper.internal.identity;

import org.jspecify.annotations.NullMarked;
