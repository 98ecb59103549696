// SPDX-License-Identifier: Apache-2.0
/** Pay days: when they are, what is tighter before them, and who would be paid wrongly. */
@NullMarked
package org.lonebro.sync.internal.payday;

import org.jspecify.annotations.NullMarked;
