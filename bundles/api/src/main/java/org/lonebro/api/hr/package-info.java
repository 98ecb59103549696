// SPDX-License-Identifier: Apache-2.0
/** What is said of an employee, whichever side says it. Sees only {@code reason}. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.hr;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
