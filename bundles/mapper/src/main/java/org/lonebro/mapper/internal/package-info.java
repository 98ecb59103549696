// SPDX-License-Identifier: Apache-2.0
/** Puts the rules together and offers them as services. */
@NullMarked
package org.lonebro.mapper.internal;

import org.jspecify.annotations.NullMarked;
