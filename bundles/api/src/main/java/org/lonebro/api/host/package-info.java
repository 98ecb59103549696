// SPDX-License-Identifier: Apache-2.0
/** What the HR platform implements so that its people can be kept in step. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
