// SPDX-License-Identifier: Apache-2.0
/** What holds whatever the people, the edits and the moment of a kill are. */
@NullMarked
package org.lonebro.itests.fullstack.properties;

import org.jspecify.annotations.NullMarked;
