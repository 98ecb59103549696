// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import java.util.Optional;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;

/** What is wrong with what somebody wrote on a card. */
final class CardFindings {
    private CardFindings() {}

    /** Why a rejected card cannot be used at all. */
    static Reason rejection(NormalisedEmployee card) {
        return card.findings().stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .map(Finding::reason)
                .findFirst()
                .orElseThrow();
    }

    /** Why a field of a saved card cannot be sent although the flow carries it. */
    static Optional<Reason> unsendable(NormalisedEmployee card, FieldRules fields, Flow flow) {
        if (flow != Flow.CARD) {
            return Optional.empty();
        }
        return card.findings().stream()
                .filter(finding -> finding.severity() == Severity.LEFT_OUT
                        && fields.carried(flow).contains(finding.field()))
                .map(Finding::reason)
                .findFirst();
    }
}
