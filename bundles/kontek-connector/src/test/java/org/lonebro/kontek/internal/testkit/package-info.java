// SPDX-License-Identifier: Apache-2.0
/** What the tests share. */
@NullMarked
package org.lonebro.kontek.internal.testkit;

import org.jspecify.annotations.NullMarked;
