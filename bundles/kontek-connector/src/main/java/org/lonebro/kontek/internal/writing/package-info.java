// SPDX-License-Identifier: Apache-2.0
/** Changes and creates people in Kontek: reads, changes in place, sends, and says what came of it. */
@NullMarked
package org.lonebro.kontek.internal.writing;

import org.jspecify.annotations.NullMarked;
