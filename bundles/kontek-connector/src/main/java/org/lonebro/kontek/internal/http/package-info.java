// SPDX-License-Identifier: Apache-2.0
/** Sends calls: credentials, pace, retries, limits, and what an answer or its absence means. */
@NullMarked
package org.lonebro.kontek.internal.http;

import org.jspecify.annotations.NullMarked;
