// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import org.lonebro.api.hr.HrEmployeeId;

/** What the HR register did with one write. */
public sealed interface HrWriteOutcome {
    /** Stored; the card now has that version. */
    record Written(HrEmployeeId id, long version) implements HrWriteOutcome {}

    /** Not stored: the card has another version than expected. */
    record Outdated() implements HrWriteOutcome {}

    /** Not stored: there is no such card. */
    record Gone() implements HrWriteOutcome {}

    /** Not stored: that card already has the employment number. */
    record Exists(HrEmployeeId id) implements HrWriteOutcome {}

    /**
     * Not stored: the host's own rules forbid it.
     *
     * @param why a sentence without personal data
     */
    record Refused(String why) implements HrWriteOutcome {}
}
