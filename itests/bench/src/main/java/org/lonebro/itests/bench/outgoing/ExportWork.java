// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.outgoing;

import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Call;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/**
 * An export of people who all have one change.
 *
 * @param calls answered with yes while the plan was applied
 * @param seconds from approval of the plan to the end of the run
 */
record ExportWork(int people, int connections, long reads, long writes, long refusals, double seconds, double ideal) {
    private static final int PEOPLE = 2_000;
    private static final int PEOPLE_ALONE = 300;

    /** As fast as so many connections carry it. */
    static ExportWork overSlowLine(Database database, int connections, int millisACall) throws Exception {
        int people = connections == 1 ? PEOPLE_ALONE : PEOPLE;
        try (KontekSimulator kontek = KontekSimulator.builder()
                .employees(people)
                .delayMillis(millisACall)
                .start()) {
            return measure(database, kontek, people, connections, connections * 1_000.0 / millisACall);
        }
    }

    /** As fast as the server lets us. */
    static ExportWork underLimit(Database database, int callsASecond) throws Exception {
        try (KontekSimulator kontek =
                KontekSimulator.builder().employees(PEOPLE).start()) {
            kontek.faults().add(FaultRule.of(Fault.RATE_LIMIT).amount(callsASecond));
            return measure(database, kontek, PEOPLE, 8, callsASecond);
        }
    }

    private static ExportWork measure(
            Database database, KontekSimulator kontek, int people, int connections, double ideal) throws Exception {
        try (HouseDatabases databases = database.create();
                PlainHouse house = PlainHouse.on(databases)
                        .against(kontek)
                        .pageSize(500)
                        .sendsAtOnce(connections)
                        .limits(CardWork.ANYTHING)
                        .build()) {
            require(house.importNow());
            house.awaitDelivered();
            new Town(people).moveAll(house, "Exportgatan 1");
            SyncRun preview = house.previewExport();
            kontek.records().clear();
            long begin = System.nanoTime();
            require(house.approve(preview));
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new ExportWork(
                    people,
                    connections,
                    answered(kontek, "GET"),
                    answered(kontek, "PUT"),
                    kontek.records().all().stream()
                            .filter(call -> call.status() == 429)
                            .count(),
                    seconds,
                    ideal);
        }
    }

    void tell(Report report) {
        report.say(
                "  %2d connections: %d people in %.1f s, %.0f calls/s of %.0f possible, ratio %.2f, must 0.90;"
                        + " %.2f GET and %.2f PUT a changed person",
                connections,
                people,
                seconds,
                perSecond(),
                ideal,
                perSecond() / ideal,
                reads / (double) people,
                writes / (double) people);
    }

    void tellLimit(Report report, int callsASecond) {
        report.say(
                "  server limit of %d calls/s: %.1f calls/s, ratio %.2f, must 0.95; refused %.2f %%, must be under 1",
                callsASecond, perSecond(), perSecond() / ideal, 100.0 * refusals / (reads + writes + refusals));
    }

    private double perSecond() {
        return (reads + writes) / seconds;
    }

    private static long answered(KontekSimulator kontek, String method) {
        return kontek.records().all().stream()
                .filter(call -> call.method().equals(method))
                .filter(ExportWork::yes)
                .count();
    }

    private static boolean yes(Call call) {
        return call.status() == 200;
    }

    private static void require(SyncRun run) {
        if (run.state() != RunState.SUCCEEDED) {
            throw new IllegalStateException("The run was not as expected: " + run.state() + " " + run.reasons());
        }
    }
}
