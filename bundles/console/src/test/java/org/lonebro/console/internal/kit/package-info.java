// SPDX-License-Identifier: Apache-2.0
/** A small real engine for the tests of the commands. */
@NullMarked
package org.lonebro.console.internal.kit;

import org.jspecify.annotations.NullMarked;
