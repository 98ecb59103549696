// SPDX-License-Identifier: Apache-2.0
/** One person's way to the payroll: read, decide, write, compare. */
@NullMarked
package org.lonebro.sync.internal.sending;

import org.jspecify.annotations.NullMarked;
