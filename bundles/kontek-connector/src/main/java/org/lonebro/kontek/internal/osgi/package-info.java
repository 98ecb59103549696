// SPDX-License-Identifier: Apache-2.0
/** The thin component. */
@NullMarked
package org.lonebro.kontek.internal.osgi;

import org.jspecify.annotations.NullMarked;
