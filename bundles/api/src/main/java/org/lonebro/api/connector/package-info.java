// SPDX-License-Identifier: Apache-2.0
/** What a connector to a payroll system implements. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.connector;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
