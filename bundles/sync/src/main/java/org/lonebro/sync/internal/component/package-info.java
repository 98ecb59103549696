// SPDX-License-Identifier: Apache-2.0
/** The wiring to the platform; no rules. */
@NullMarked
package org.lonebro.sync.internal.component;

import org.jspecify.annotations.NullMarked;
