// SPDX-License-Identifier: Apache-2.0
/** What is remembered between runs: links, agreed values, plans, runs, states and the audit trail. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
