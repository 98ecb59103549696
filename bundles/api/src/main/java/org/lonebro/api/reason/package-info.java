// SPDX-License-Identifier: Apache-2.0
/** Why something happened or did not: stable codes and the sentence in Swedish and English. Sees no other package. */
@Export
@Version("1.0.0")
@NullMarked
package org.lonebro.api.reason;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
