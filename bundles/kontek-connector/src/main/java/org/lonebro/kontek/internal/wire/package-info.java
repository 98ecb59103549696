// SPDX-License-Identifier: Apache-2.0
/** Everything that is assumed about Kontek's spelling on the wire, as a table. */
@NullMarked
package org.lonebro.kontek.internal.wire;

import org.jspecify.annotations.NullMarked;
