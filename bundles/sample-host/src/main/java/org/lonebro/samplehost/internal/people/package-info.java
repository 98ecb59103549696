// SPDX-License-Identifier: Apache-2.0
/** What the list of people shows: search, order, page. */
@NullMarked
package org.lonebro.samplehost.internal.people;

import org.jspecify.annotations.NullMarked;
