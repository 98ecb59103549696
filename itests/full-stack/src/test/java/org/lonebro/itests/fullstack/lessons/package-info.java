// SPDX-License-Identifier: Apache-2.0
/** What has burnt the users of such systems, protected against by the whole house. */
@NullMarked
package org.lonebro.itests.fullstack.lessons;

import org.jspecify.annotations.NullMarked;
