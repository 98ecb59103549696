// SPDX-License-Identifier: Apache-2.0
/** The scene of the tests: a payroll, two databases and a house between them. */
@NullMarked
package org.lonebro.itests.fullstack.stage;

import org.jspecify.annotations.NullMarked;
