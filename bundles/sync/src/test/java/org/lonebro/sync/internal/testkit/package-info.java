// SPDX-License-Identifier: Apache-2.0
/** Small real stores, registers, readers and rules in memory, and a fuse that kills at any step. */
@NullMarked
package org.lonebro.sync.internal.testkit;

import org.jspecify.annotations.NullMarked;
