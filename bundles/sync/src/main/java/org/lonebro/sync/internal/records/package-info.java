// SPDX-License-Identifier: Apache-2.0
/** What the payroll showed of one person, and how it is known again. */
@NullMarked
package org.lonebro.sync.internal.records;

import org.jspecify.annotations.NullMarked;
