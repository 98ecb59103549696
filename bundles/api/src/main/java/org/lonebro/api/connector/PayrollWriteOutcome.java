// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.lonebro.api.reason.Reason;

/** What the payroll system did with one write. */
public sealed interface PayrollWriteOutcome {
    /**
     * It said yes.
     *
     * @param after the record as the payroll answered: what it really holds now, to be compared before it is believed
     */
    record Written(SourceRecord after) implements PayrollWriteOutcome {}

    /** Nothing was sent: the record already says so. */
    record AlreadySo() implements PayrollWriteOutcome {}

    /** A new person waits in the payroll's own queue until somebody accepts or rejects it there. */
    record Queued() implements PayrollWriteOutcome {}

    /**
     * Not written, for this person only; a person must mend something.
     *
     * @param why with the payroll's own text, personal data masked
     */
    record Refused(Reason why) implements PayrollWriteOutcome {}

    /** Not written: the record was changed meanwhile; it is worth reading it again. */
    record ChangedMeanwhile() implements PayrollWriteOutcome {}

    /** Not written: there is no such person any more. */
    record Gone() implements PayrollWriteOutcome {}

    /** Not created: somebody already has the id. */
    record Taken() implements PayrollWriteOutcome {}
}
