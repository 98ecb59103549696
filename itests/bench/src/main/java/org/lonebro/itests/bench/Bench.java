// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lonebro.itests.bench.measure.HeapMeter;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.measure.Series;
import org.lonebro.itests.bench.outgoing.OutgoingBench;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.bench.work.Distribution;
import org.lonebro.itests.bench.work.SimulatorProcess;

/** Measures the house beside the limit and prints a table. */
public final class Bench {
    private static final int WARM_UP_PEOPLE = 5_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int START_ROUNDS = 5;
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
        if (options.million()) {
            for (Database database : options.databases()) {
                smallHeap(database, 100_000, 64);
                smallHeap(database, 1_000_000, 128);
            }
        }
        if (options.outgoing()) {
            new OutgoingBench(report, options.databases()).run();
        }
        if (options.start()) {
            starts();
        }
    }

    private static void smallHeap(Database database, int people, int heap) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start(people, SIMULATOR_HEAP * 4)) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heap + "m",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmallHeap.class.getName(),
                            database.name(),
                            simulator.access().base().toString(),
                            Integer.toString(people))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private void starts() throws Exception {
        Distribution ours = Distribution.ofOurs(BenchOptions.distribution());
        Distribution bare = Distribution.bare(BenchOptions.distribution());
        Series first = new Series();
        first.measure(meter, ours::start);
        bare.start();
        Series withUs = new Series();
        Series without = new Series();
        for (int round = 0; round < START_ROUNDS; round++) {
            without.measure(meter, bare::start);
            withUs.measure(meter, ours::start);
        }
        report.say("first start ever, which makes the databases: %.2f s", first.seconds());
        report.say(
                "start: ours %.2f s, bare framework %.2f s, ratio %.2f, must be 1.5 at most; rounds %s / %s",
                withUs.seconds(), without.seconds(), withUs.seconds() / without.seconds(), withUs, without);
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
