// SPDX-License-Identifier: Apache-2.0
/** The pure rules: normalise, match, compare three ways, plan. No clock, no network, no database. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.mapping;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
