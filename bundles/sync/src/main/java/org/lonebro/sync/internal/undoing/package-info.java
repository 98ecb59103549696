// SPDX-License-Identifier: Apache-2.0
/** What a run wrote, taken back where nobody has touched it since. */
@NullMarked
package org.lonebro.sync.internal.undoing;

import org.jspecify.annotations.NullMarked;
