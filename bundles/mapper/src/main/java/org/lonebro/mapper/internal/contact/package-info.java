// SPDX-License-Identifier: Apache-2.0
/** Telephone, postal code, country, e-mail. */
@NullMarked
package org.lonebro.mapper.internal.contact;

import org.jspecify.annotations.NullMarked;
