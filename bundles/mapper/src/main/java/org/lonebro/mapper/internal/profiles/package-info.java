// SPDX-License-Identifier: Apache-2.0
/** The field profiles that come with the rules. */
@NullMarked
package org.lonebro.mapper.internal.profiles;

import org.jspecify.annotations.NullMarked;
