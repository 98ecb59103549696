// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** Many edits while the line breaks and the house is killed: what was lost, and what came twice. */
final class CardStorm {
    private static final int PEOPLE = 2_000;
    private static final int EDITS = 10_000;
    private static final int EDITS_A_LIFE = 700;
    private static final int EDITS_A_FAULT = 50;
    private static final List<Fault> FAULTS = List.of(
            Fault.LOST_ANSWER, Fault.LOST_CALL, Fault.DROPPED_CONNECTION, Fault.SERVER_ERROR, Fault.CHANGED_MEANWHILE);

    private final Database database;
    private final Random random = new Random(42);
    private int kills;

    CardStorm(Database database) {
        this.database = database;
    }

    void tell(Report report) throws Exception {
        try (KontekSimulator kontek =
                        KontekSimulator.builder().employees(PEOPLE).start();
                HouseDatabases databases = database.create()) {
            int before = kontek.size();
            Map<String, String> streets = blow(kontek, databases);
            long lost = streets.entrySet().stream()
                    .filter(street -> !street.getValue().equals(street(kontek, street.getKey())))
                    .count();
            report.say(
                    "  %d edits over %d people with %d kills and %d faults: %d lost, %d doubled, %d needless writes",
                    EDITS,
                    PEOPLE,
                    kills,
                    EDITS / EDITS_A_FAULT,
                    lost,
                    kontek.size() - before,
                    kontek.records().needlessWrites());
        }
    }

    private Map<String, String> blow(KontekSimulator kontek, HouseDatabases databases) throws Exception {
        Map<String, String> streets = new HashMap<>();
        PlainHouse house = house(kontek, databases);
        house.importNow();
        for (int edit = 0; edit < EDITS; edit++) {
            if (edit % EDITS_A_FAULT == 0) {
                kontek.faults()
                        .add(FaultRule.of(FAULTS.get(random.nextInt(FAULTS.size())))
                                .forCalls(1));
            }
            if (edit % EDITS_A_LIFE == EDITS_A_LIFE - 1) {
                house.kill();
                kills++;
                house = house(kontek, databases);
            }
            String number = Town.number(random.nextInt(PEOPLE));
            HrEmployee card = house.cards(number).get(0);
            String street = "Storgatan " + edit;
            HrWriteOutcome.Written written = Town.move(house, card, street);
            streets.put(number, street);
            house.savedCards().saved(house.customer(), card.id(), written.version(), CardWork.EDITOR);
        }
        kontek.faults().clear();
        house.deliveries().retryAll(house.connection(), CardWork.EDITOR);
        house.awaitDelivered();
        house.close();
        return streets;
    }

    private static PlainHouse house(KontekSimulator kontek, HouseDatabases databases) {
        return PlainHouse.on(databases)
                .against(kontek)
                .pageSize(500)
                .sendsAtOnce(8)
                .limits(CardWork.ANYTHING)
                .mortal()
                .build();
    }

    private static String street(KontekSimulator kontek, String number) {
        return (String) kontek.employee(number).orElseThrow().get("streetAddress");
    }
}
