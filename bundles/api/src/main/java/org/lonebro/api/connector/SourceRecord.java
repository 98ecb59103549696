// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.nio.ByteBuffer;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.osgi.annotation.versioning.ConsumerType;

/** One person as received, not yet looked into: a quiet morning compares the bytes and reads nothing more. */
@ConsumerType
public interface SourceRecord {
    PayrollEmployeeId id();

    /** The record's bytes as received, positioned at their start; each call gives a buffer of its own. Not to be changed. */
    ByteBuffer bytes();

    /**
     * Looks into the record.
     *
     * @throws UnreadableRecordException if it is not of the form the connector knows
     */
    SourceEmployee read();
}
