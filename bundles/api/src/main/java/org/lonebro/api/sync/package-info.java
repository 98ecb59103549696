// SPDX-License-Identifier: Apache-2.0
/** What the engine decides, does and tells: runs, plans, decisions, outcomes and the engine itself. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.sync;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
