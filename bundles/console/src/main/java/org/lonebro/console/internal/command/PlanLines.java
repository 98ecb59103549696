// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncReports;

/** A run's plan, read piece by piece as it is looked at. */
final class PlanLines {
    private static final int PIECE = 200;

    private final SyncReports reports;

    PlanLines(SyncReports reports) {
        this.reports = reports;
    }

    Stream<OperationResult> of(RunId run) {
        return Stream.iterate(
                        reports.plan(run, 0, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> reports.plan(run, lastSequence(piece), PIECE))
                .flatMap(List::stream);
    }

    private static long lastSequence(List<OperationResult> piece) {
        return piece.get(piece.size() - 1).operation().sequence();
    }
}
