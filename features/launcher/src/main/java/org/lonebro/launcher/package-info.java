// SPDX-License-Identifier: Apache-2.0
/** Starts an OSGi framework on the bundles beside it; knows none of them. */
@NullMarked
package org.lonebro.launcher;

import org.jspecify.annotations.NullMarked;
