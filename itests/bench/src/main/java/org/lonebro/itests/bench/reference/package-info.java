// SPDX-License-Identifier: Apache-2.0
/** How fast it can go: fetch, parse, write, and nothing that a bridge promises. */
@NullMarked
package org.lonebro.itests.bench.reference;

import org.jspecify.annotations.NullMarked;
