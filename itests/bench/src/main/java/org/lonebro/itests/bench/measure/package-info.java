// SPDX-License-Identifier: Apache-2.0
/** Time, heap, statements, and a table of them. */
@NullMarked
package org.lonebro.itests.bench.measure;

import org.jspecify.annotations.NullMarked;
