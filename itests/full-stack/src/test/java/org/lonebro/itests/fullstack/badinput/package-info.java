// SPDX-License-Identifier: Apache-2.0
/** What an administrator reads when something is wrong, and what did not change by it. */
@NullMarked
package org.lonebro.itests.fullstack.badinput;

import org.jspecify.annotations.NullMarked;
