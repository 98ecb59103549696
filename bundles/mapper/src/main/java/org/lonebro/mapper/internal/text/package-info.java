// SPDX-License-Identifier: Apache-2.0
/** Texts and data files. */
@NullMarked
package org.lonebro.mapper.internal.text;

import org.jspecify.annotations.NullMarked;
