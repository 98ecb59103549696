// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Call;

/** From the call that tells of a saved card to the moment the payroll receives the change. */
final class CardWork {
    static final GuardLimits ANYTHING = anything();
    static final Actor EDITOR = new Actor("bench");

    private static final int PEOPLE = 1_000;
    private static final int EDITS = 2_000;
    private static final int WARM_UP = 500;
    private static final int EDITS_A_SECOND = 100;

    private final Database database;

    CardWork(Database database) {
        this.database = database;
    }

    void tell(Report report) throws Exception {
        List<Double> millis = latencies();
        report.say(
                "  saved card to PUT received, %d edits/s, mark committed first: p50 %.1f ms, p99 %.1f ms, worst %.1f ms;"
                        + " must be 4 and 25",
                EDITS_A_SECOND, at(millis, 0.50), at(millis, 0.99), at(millis, 1.0));
    }

    private List<Double> latencies() throws Exception {
        try (KontekSimulator kontek =
                        KontekSimulator.builder().employees(PEOPLE).start();
                HouseDatabases databases = database.create();
                PlainHouse house = PlainHouse.on(databases)
                        .against(kontek)
                        .pageSize(500)
                        .sendsAtOnce(8)
                        .limits(ANYTHING)
                        .build()) {
            house.importNow();
            house.awaitDelivered();
            save(house, WARM_UP, "Uppvärmningen ");
            kontek.records().clear();
            return received(kontek, save(house, EDITS, "Storgatan "));
        }
    }

    /** When each edit was told of, by person, in order. */
    private static Map<String, List<Instant>> save(PlainHouse house, int edits, String street)
            throws InterruptedException {
        Map<String, List<Instant>> told = new HashMap<>();
        long begin = System.nanoTime();
        for (int edit = 0; edit < edits; edit++) {
            LockSupport.parkNanos(begin + edit * 1_000_000_000L / EDITS_A_SECOND - System.nanoTime());
            String number = Town.number(edit % PEOPLE);
            HrEmployee card = house.cards(number).get(0);
            HrWriteOutcome.Written written = Town.move(house, card, street + edit);
            told.computeIfAbsent(number, id -> new ArrayList<>()).add(Instant.now());
            house.savedCards().saved(house.customer(), card.id(), written.version(), EDITOR);
        }
        house.awaitDelivered();
        return told;
    }

    /** The k-th edit of a person came with the k-th PUT: ten seconds lie between two edits of one person. */
    private static List<Double> received(KontekSimulator kontek, Map<String, List<Instant>> told) {
        List<Double> millis = new ArrayList<>();
        told.forEach((number, edits) -> {
            List<Call> puts = kontek.records().of("PUT", number);
            if (puts.size() != edits.size()) {
                throw new IllegalStateException(puts.size() + " PUTs for " + edits.size() + " edits of " + number);
            }
            for (int edit = 0; edit < edits.size(); edit++) {
                Duration took = Duration.between(edits.get(edit), puts.get(edit).at());
                millis.add(took.toNanos() / 1e6);
            }
        });
        Collections.sort(millis);
        return millis;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private static GuardLimits anything() {
        GuardLimit any = new GuardLimit(1_000_000, 100);
        return new GuardLimits(any, any, any, any, 0);
    }
}
