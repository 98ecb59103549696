// SPDX-License-Identifier: Apache-2.0
/** The whole house on a plain classpath, for tests and measurements. */
@NullMarked
package org.lonebro.itests.harness;

import org.jspecify.annotations.NullMarked;
