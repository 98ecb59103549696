// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.util.Optional;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ReadReceipt;
import org.osgi.annotation.versioning.ConsumerType;

/** A payroll system whose people can be read. Safe for use by several threads. */
@ConsumerType
public interface EmployeeReader {
    /**
     * Streams everybody, page by page and in order, to the sink on the calling thread, while the next pages are fetched. What
     * is in memory is bounded by a few pages. Records that are no people are counted and not passed on; records received twice
     * are counted and passed on.
     *
     * @param stop asked between pages; once it says true the read ends with code CANCELLED
     * @throws ConnectorException if the payroll could not be read to its end; pages passed on until then were whole
     */
    ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException;

    /**
     * Reads one person.
     *
     * @return empty if the payroll says there is no such person
     */
    Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException;
}
