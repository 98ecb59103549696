// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;

/**
 * A plan that stands in the store.
 *
 * @param linkedBefore people linked when the read began
 */
public record ImportPlan(ReadReceipt receipt, RunCounts counts, long linkedBefore) {}
