// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.sync.ReadReceipt;

/** Reads through a connector without letting the connector turn a fault of ours into one of its own. */
public final class PageFunnel {
    private final RecordPageSink planning;
    private @Nullable Throwable ours;

    public PageFunnel(RecordPageSink planning) {
        this.planning = planning;
    }

    public ReadReceipt read(EmployeeReader reader, StopSignal stop) throws ConnectorException {
        try {
            ReadReceipt receipt = reader.read(this::plan, () -> ours != null || stop.stopped());
            rethrowOurs();
            return receipt;
        } catch (ConnectorException | RuntimeException | Error theirs) {
            rethrowOurs();
            throw theirs;
        }
    }

    private void plan(RecordPage page) {
        try {
            planning.page(page);
        } catch (RuntimeException | Error fault) {
            ours = fault;
            throw fault;
        }
    }

    private void rethrowOurs() {
        if (ours instanceof RuntimeException fault) {
            throw fault;
        }
        if (ours instanceof Error fault) {
            throw fault;
        }
    }
}
