// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.lonebro.store.internal.service;

import org.jspecify.annotations.NullMarked;
