// SPDX-License-Identifier: Apache-2.0
/** The commands as the Gogo shell sees them. */
@NullMarked
package org.lonebro.console.internal.shell;

import org.jspecify.annotations.NullMarked;
