// SPDX-License-Identifier: Apache-2.0
/** Saved cards on their way to the payroll: marked, delivered one by one, put off, refused, caught up with. */
@NullMarked
package org.lonebro.sync.internal.cards;

import org.jspecify.annotations.NullMarked;
