// SPDX-License-Identifier: Apache-2.0
/** The first import, told on a terminal: settings, then the story. */
@NullMarked
package org.lonebro.demo.internal;

import org.jspecify.annotations.NullMarked;
