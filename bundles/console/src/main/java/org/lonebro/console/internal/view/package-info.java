// SPDX-License-Identifier: Apache-2.0
/** Runs, plans and people as text, with what is private masked. */
@NullMarked
package org.lonebro.console.internal.view;

import org.jspecify.annotations.NullMarked;
