// SPDX-License-Identifier: Apache-2.0
/** Measures the house beside a raw reference. */
@NullMarked
package org.lonebro.itests.bench;

import org.jspecify.annotations.NullMarked;
