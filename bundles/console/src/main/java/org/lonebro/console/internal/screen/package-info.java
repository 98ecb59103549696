// SPDX-License-Identifier: Apache-2.0
/** Lines and tables on a terminal. */
@NullMarked
package org.lonebro.console.internal.screen;

import org.jspecify.annotations.NullMarked;
