// SPDX-License-Identifier: Apache-2.0
/** The people, kept in a relational database. */
@NullMarked
package org.lonebro.samplehost.internal.register;

import org.jspecify.annotations.NullMarked;
