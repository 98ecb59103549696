// SPDX-License-Identifier: Apache-2.0
/** What reading one value came to. */
@NullMarked
package org.lonebro.mapper.internal.reading;

import org.jspecify.annotations.NullMarked;
