// SPDX-License-Identifier: Apache-2.0
/** The words, in Swedish and English. */
@NullMarked
package org.lonebro.console.internal.text;

import org.jspecify.annotations.NullMarked;
