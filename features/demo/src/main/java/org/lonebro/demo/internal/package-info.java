// SPDX-License-Identifier: Apache-2.0
/** Both ways, told on a terminal: settings, then the story. */
@NullMarked
package org.lonebro.demo.internal;

import org.jspecify.annotations.NullMarked;
