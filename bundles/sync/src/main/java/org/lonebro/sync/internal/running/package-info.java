// SPDX-License-Identifier: Apache-2.0
/** The life of a run: started, decided about, taken up again, ended. */
@NullMarked
package org.lonebro.sync.internal.running;

import org.jspecify.annotations.NullMarked;
