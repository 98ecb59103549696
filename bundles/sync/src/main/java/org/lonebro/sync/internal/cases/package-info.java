// SPDX-License-Identifier: Apache-2.0
/** What people decide about cases. */
@NullMarked
package org.lonebro.sync.internal.cases;

import org.jspecify.annotations.NullMarked;
