// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Fingerprint;

/** A record that must be looked into. */
public record Sighted(SourceRecord record, Fingerprint source) {
    public PayrollEmployeeId id() {
        return record.id();
    }
}
