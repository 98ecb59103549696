// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench;

import java.util.Map;
import java.util.TreeMap;
import org.lonebro.itests.bench.measure.HeapMeter;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.bench.work.SimulatorProcess;

/** Measures the house beside the limit and prints a table. */
public final class Bench {
    private static final int WARM_UP_PEOPLE = 5_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int SIMULATOR_HEAP = 1_024;

    private final HeapMeter meter = new HeapMeter();
    private final Report report = new Report();
    private final BenchOptions options;

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new Bench(BenchOptions.ofSystem()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        report.machine();
        report.head();
        for (Database database : options.databases()) {
            duel(database, WARM_UP_PEOPLE, WARM_UP_ROUNDS);
            Map<Integer, Double> seconds = new TreeMap<>();
            for (int people : options.people()) {
                Duel duel = duel(database, people, options.rounds());
                duel.tell(report);
                seconds.put(people, duel.secondsOfFirst());
            }
            growth(seconds);
        }
    }

    private Duel duel(Database database, int people, int rounds) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start(people, SIMULATOR_HEAP)) {
            return new Duel(database, simulator, people, meter).fight(rounds);
        }
    }

    private void growth(Map<Integer, Double> seconds) {
        seconds.forEach((people, time) -> {
            Double tenTimes = seconds.get(people * 10);
            if (tenTimes != null) {
                report.say(
                        "  first import: time(%d) is %.1f times time(%d), must be 11 at most",
                        people * 10, tenTimes / time, people);
            }
        });
    }
}
