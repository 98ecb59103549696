// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.lonebro.store.internal.cases;

import org.jspecify.annotations.NullMarked;
