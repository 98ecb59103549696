// SPDX-License-Identifier: Apache-2.0
/** Swedish bank accounts and the table of clearing numbers. */
@NullMarked
package org.lonebro.mapper.internal.bank;

import org.jspecify.annotations.NullMarked;
