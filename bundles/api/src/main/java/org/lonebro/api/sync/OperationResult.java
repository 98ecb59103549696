// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.Optional;

/**
 * A planned operation and what came of it.
 *
 * @param outcome empty while it is not applied
 */
public record OperationResult(PlannedOperation operation, Optional<ApplyOutcome> outcome) {}
