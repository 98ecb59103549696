// SPDX-License-Identifier: Apache-2.0
/** The processes that are measured against, and the works that are measured. */
@NullMarked
package org.lonebro.itests.bench.work;

import org.jspecify.annotations.NullMarked;
