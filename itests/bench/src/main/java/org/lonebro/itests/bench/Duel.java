// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench;

import java.util.List;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.itests.bench.measure.HeapMeter;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.measure.Series;
import org.lonebro.itests.bench.work.Contender;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.bench.work.OurHouse;
import org.lonebro.itests.bench.work.SimulatorProcess;
import org.lonebro.itests.bench.work.TheLimit;

/** House and limit on one database with one number of people, taking turns; who begins changes with every round. */
final class Duel {
    private static final double MUST_MORNING = 0.6;

    private final Database database;
    private final SimulatorProcess simulator;
    private final int people;
    private final HeapMeter meter;
    private final Pair first = new Pair();
    private final Series flat = new Series();
    private final Pair quiet = new Pair();
    private final Pair moved = new Pair();
    private long statements;

    Duel(Database database, SimulatorProcess simulator, int people, HeapMeter meter) {
        this.database = database;
        this.simulator = simulator;
        this.people = people;
        this.meter = meter;
    }

    private record Pair(Series ours, Series limit) {
        Pair() {
            this(new Series(), new Series());
        }
    }

    private interface Turn {
        void take(Contender contender) throws Exception;
    }

    /** Every work so many times. */
    Duel fight(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            try (OurHouse house = OurHouse.on(database, simulator.access(), people);
                    TheLimit limit = TheLimit.on(database, simulator.access(), people)) {
                turns(round, first, house, limit, Contender::first);
                house.night();
                limit.night();
                turns(round, quiet, house, limit, contender -> contender.morning(0));
                List<PayrollEmployeeId> movers = house.everyHundredth(round);
                simulator.move(movers, "Nygatan " + System.nanoTime());
                turns(round, moved, house, limit, contender -> contender.morning(movers.size()));
                statements = house.statementsOfAMorning();
            }
            try (OurHouse house = OurHouse.onFlatTable(database, simulator.access(), people)) {
                database.calm();
                flat.measure(meter, house::first);
            }
        }
        return this;
    }

    void tell(Report report) {
        report.line(database.shown(), people, "first import", first.ours(), first.limit(), database.mustFirst());
        report.line(database.shown(), people, "the same, flat register", flat, first.limit(), database.mustFirst());
        report.line(database.shown(), people, "morning, no change", quiet.ours(), quiet.limit(), MUST_MORNING);
        report.line(database.shown(), people, "morning, 1 % changed", moved.ours(), moved.limit(), MUST_MORNING);
        report.say(
                "  statements of a morning without changes: %d, per 1,000 people %.1f",
                statements, statements * 1_000.0 / people);
    }

    double secondsOfFirst() {
        return first.ours().seconds();
    }

    private void turns(int round, Pair pair, Contender house, Contender limit, Turn turn) throws Exception {
        for (int which = 0; which < 2; which++) {
            boolean ours = (round + which) % 2 == 0;
            database.calm();
            (ours ? pair.ours() : pair.limit()).measure(meter, () -> turn.take(ours ? house : limit));
        }
    }
}
