// SPDX-License-Identifier: Apache-2.0
/** A bundle that tells when a framework is up. */
@NullMarked
package org.lonebro.itests.bench.up;

import org.jspecify.annotations.NullMarked;
