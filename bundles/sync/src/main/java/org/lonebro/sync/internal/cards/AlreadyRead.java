// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ReadReceipt;

/** A reader that gives a record that was just read, once, before it asks again. For one thread. */
final class AlreadyRead implements EmployeeReader {
    private final EmployeeReader reader;
    private @Nullable SourceRecord record;

    AlreadyRead(EmployeeReader reader, SourceRecord record) {
        this.reader = reader;
        this.record = record;
    }

    @Override
    public ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException {
        return reader.read(sink, stop);
    }

    @Override
    public Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
        SourceRecord read = record;
        record = null;
        return read != null && read.id().equals(employee) ? Optional.of(read) : reader.find(employee);
    }
}
