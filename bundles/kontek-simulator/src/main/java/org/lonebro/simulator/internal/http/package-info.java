// SPDX-License-Identifier: Apache-2.0
/**
 * The API, its faults and the control pages over HTTP.
 */
@NullMarked
package org.lonebro.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
