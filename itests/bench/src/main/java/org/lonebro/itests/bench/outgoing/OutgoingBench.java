// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.outgoing;

import java.util.List;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.work.Database;

/** Exports over a slow line, exports under a limit of calls, saved cards one by one, and saved cards in a storm. */
public final class OutgoingBench {
    private static final int MILLIS_A_CALL = 30;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 16);
    private static final int CALLS_A_SECOND = 100;

    private final Report report;
    private final List<Database> databases;

    public OutgoingBench(Report report, List<Database> databases) {
        this.report = report;
        this.databases = databases;
    }

    public void run() throws Exception {
        for (Database database : databases) {
            report.say("%s: exports, %d ms a call", database.shown(), MILLIS_A_CALL);
            for (int connections : CONNECTIONS) {
                ExportWork.overSlowLine(database, connections, MILLIS_A_CALL).tell(report);
            }
            ExportWork.underLimit(database, CALLS_A_SECOND).tellLimit(report, CALLS_A_SECOND);
            new CardWork(database).tell(report);
            new CardStorm(database).tell(report);
        }
    }
}
