// SPDX-License-Identifier: Apache-2.0
/** What a person may look at. */
@NullMarked
package org.lonebro.sync.internal.reports;

import org.jspecify.annotations.NullMarked;
