// SPDX-License-Identifier: Apache-2.0
/** What each command does. */
@NullMarked
package org.lonebro.console.internal.command;

import org.jspecify.annotations.NullMarked;
