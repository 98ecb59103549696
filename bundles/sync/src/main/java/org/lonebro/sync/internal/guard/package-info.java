// SPDX-License-Identifier: Apache-2.0
/** Whether a plan may be applied without asking a person. */
@NullMarked
package org.lonebro.sync.internal.guard;

import org.jspecify.annotations.NullMarked;
