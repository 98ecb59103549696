// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.lonebro.store.internal.outbox;

import org.jspecify.annotations.NullMarked;
