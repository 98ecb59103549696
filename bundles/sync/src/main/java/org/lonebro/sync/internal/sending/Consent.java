// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldDecision;

/** Whether what was decided from fresh reads may be written. */
@FunctionalInterface
public interface Consent {
    /** A saved card has no plan a person saw: whatever is decided now is what is wanted. */
    Consent ALWAYS = (meeting, decisions) -> Optional.empty();

    /** Why not; empty if it may. */
    Optional<Reason> refusal(Meeting meeting, List<FieldDecision> fresh);
}
