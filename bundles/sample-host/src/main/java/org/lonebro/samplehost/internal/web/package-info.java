// SPDX-License-Identifier: Apache-2.0
/** The pages an HR administrator works with. */
@NullMarked
package org.lonebro.samplehost.internal.web;

import org.jspecify.annotations.NullMarked;
