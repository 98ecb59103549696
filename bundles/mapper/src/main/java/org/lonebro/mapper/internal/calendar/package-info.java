// SPDX-License-Identifier: Apache-2.0
/** Which days are what in Sweden. */
@NullMarked
package org.lonebro.mapper.internal.calendar;

import org.jspecify.annotations.NullMarked;
