// SPDX-License-Identifier: Apache-2.0
/** What every room of the engine is given to work with. */
@NullMarked
package org.lonebro.sync.internal;

import org.jspecify.annotations.NullMarked;
