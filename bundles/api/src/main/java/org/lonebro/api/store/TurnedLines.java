// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.Map;
import org.lonebro.api.sync.OperationKind;

/** How many lines of a plan became a case, by the kind they had. */
public record TurnedLines(Map<OperationKind, Long> byKind) {
    public TurnedLines {
        byKind = Map.copyOf(byKind);
    }
}
