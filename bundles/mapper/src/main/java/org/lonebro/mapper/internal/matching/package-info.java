// SPDX-License-Identifier: Apache-2.0
/** Which card is whose. */
@NullMarked
package org.lonebro.mapper.internal.matching;

import org.jspecify.annotations.NullMarked;
