// SPDX-License-Identifier: Apache-2.0
/** What an administrator sets for one connection. */
@NullMarked
package org.lonebro.kontek.internal.settings;

import org.jspecify.annotations.NullMarked;
