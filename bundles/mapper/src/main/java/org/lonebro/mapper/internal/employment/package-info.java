// SPDX-License-Identifier: Apache-2.0
/** Employment forms, rates, periods, hours and pay. */
@NullMarked
package org.lonebro.mapper.internal.employment;

import org.jspecify.annotations.NullMarked;
