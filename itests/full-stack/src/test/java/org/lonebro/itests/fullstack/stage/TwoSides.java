// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Guillotine.Killed;
import org.lonebro.itests.fullstack.stage.Guillotine.Moment;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/**
 * A world in which people edit on both sides, networks fail and processes die; after each sequence everything is let come to rest and
 * looked at by somebody who was no part of it.
 */
public final class TwoSides implements AutoCloseable {
    private static final int PEOPLE = 8;
    private static final int FIRST = 1001;
    private static final int ROUNDS_TO_REST = 8;
    private static final Actor DECIDER = new Actor("disa");
    private static final List<Fault> FAULTS = List.of(
            Fault.LOST_ANSWER,
            Fault.LOST_CALL,
            Fault.DROPPED_CONNECTION,
            Fault.SERVER_ERROR,
            Fault.REFUSED,
            Fault.CHANGED_MEANWHILE,
            Fault.FORGOTTEN_WRITE,
            Fault.NO_WRITE_RIGHT,
            Fault.MALFORMED_JSON);

    private final int version;
    private final Random random;
    private final Stage stage;
    private final Ledger ledger;
    private final HrEdits hr;
    private final KontekEdits kontek;
    private final List<String> numbers = new ArrayList<>();

    public TwoSides(int version, long seed) throws InterruptedException {
        this.version = version;
        this.random = new Random(seed * 31 + version);
        stage = Stage.of(PEOPLE, seed, HouseDatabases.h2InMemory());
        ledger = new Ledger(stage.kontek());
        for (int person = FIRST; person < FIRST + PEOPLE; person++) {
            String id = Integer.toString(person);
            ledger.enter(id);
            numbers.add(id);
        }
        hr = new HrEdits(seed, random);
        kontek = new KontekEdits(ledger, random);
        sound();
        SyncRun first = stage.importNow();
        assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
    }

    /** Five to nine things happen, then all comes to rest and is looked at. */
    public void play(String name) throws InterruptedException {
        int steps = 5 + random.nextInt(5);
        try {
            for (int step = 0; step < steps; step++) {
                step();
            }
            stage.kontek().faults().clear();
            sound();
            rest(name);
        } catch (RuntimeException broken) {
            throw new AssertionError(name, broken);
        }
        ledger.verify(name);
        nobodyIsDoubled(name);
    }

    private void step() throws InterruptedException {
        PlainHouse house = stage.house();
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> hr.one(house, numbers);
            case 4, 5 -> kontek.one();
            case 6 -> hr.hire(house).ifPresent(numbers::add);
            case 7 ->
                stage.kontek()
                        .faults()
                        .add(FaultRule.of(FAULTS.get(random.nextInt(FAULTS.size())))
                                .onMethod(List.of("GET", "PUT", "POST").get(random.nextInt(3)))
                                .forCalls(1 + random.nextInt(2)));
            case 8 -> house.importNow();
            case 9 -> house.exportNow();
            case 10 -> decide(house);
            default -> killInTheMiddle();
        }
    }

    private void killInTheMiddle() throws InterruptedException {
        Guillotine guillotine =
                new Guillotine(1 + random.nextInt(14), random.nextBoolean() ? Moment.BEFORE : Moment.AFTER);
        PlainHouse doomed = null;
        try {
            doomed = stage.rebuild(plan -> plan.limits(Limits.NONE)
                    .apiVersion(version)
                    .peoplePerBatch(3)
                    .mortal()
                    .registerSource(guillotine::above)
                    .storeSource(guillotine::above));
            hr.one(doomed, numbers);
            if (random.nextBoolean()) {
                doomed.importNow();
            }
            doomed.exportNow();
        } catch (StoreException | RegisterException | SyncRefusedException | Killed | IllegalStateException killed) {
            if (!guillotine.fell() && !(killed instanceof SyncRefusedException)) {
                throw killed;
            }
        }
        if (doomed == null) {
            stage.abandonHouse();
        } else if (guillotine.fell()) {
            doomed.kill();
            stage.abandonHouse();
        }
        sound().awaitRest();
    }

    private PlainHouse sound() {
        return stage.rebuild(
                plan -> plan.limits(Limits.NONE).apiVersion(version).peoplePerBatch(3));
    }

    /** People decide what waits for them, and flows run, until two rounds write nothing. */
    private void rest(String name) throws InterruptedException {
        PlainHouse house = stage.house();
        house.awaitRest();
        for (int round = 1; round <= ROUNDS_TO_REST; round++) {
            acceptQueued();
            decideAll(house);
            house.deliveries().retryAll(house.connection(), DECIDER);
            house.awaitDelivered();
            Map<String, Long> writes = writes();
            List<String> cards = cards();
            house.importNow();
            house.awaitDelivered();
            house.exportNow();
            if (writes.equals(writes())
                    && cards.equals(cards())
                    && house.cases().cases(house.connection(), 0, 1).isEmpty()) {
                quiet(house, name);
                return;
            }
        }
        throw new AssertionError(name + ": still writing after " + ROUNDS_TO_REST + " rounds; open cases "
                + house.cases().cases(house.connection(), 0, 100));
    }

    private void quiet(PlainHouse house, String name) throws InterruptedException {
        Map<String, Long> writes = writes();
        Untouched untouched = Untouched.from(stage);
        house.importNow();
        house.exportNow();
        assertThat(plans(house)).as("plans of two quiet runs, %s", name).isEmpty();
        untouched.verify(name);
        assertThat(writes()).as("writes of two quiet runs, %s", name).isEqualTo(writes);
    }

    /** What the last two runs planned. */
    private static List<String> plans(PlainHouse house) {
        return house.runs().newest(house.connection(), 2).stream()
                .flatMap(run -> house.plan(run.id()).stream()
                        .map(line -> run.flow() + " " + line.operation() + " "
                                + line.operation().payrollId().text() + " "
                                + line.operation().decisions() + " " + line.outcome()))
                .toList();
    }

    private void decide(PlainHouse house) {
        List<PersonCase> open = house.cases().cases(house.connection(), 0, 100);
        if (!open.isEmpty()) {
            rule(house, open.get(random.nextInt(open.size())));
        }
    }

    private void decideAll(PlainHouse house) {
        for (PersonCase open : house.cases().cases(house.connection(), 0, 100)) {
            rule(house, open);
        }
    }

    private void rule(PlainHouse house, PersonCase open) {
        ConflictRule winner = random.nextBoolean() ? ConflictRule.HR : ConflictRule.PAYROLL;
        try {
            house.cases().rule(open.number(), winner, DECIDER);
        } catch (SyncRefusedException oneWay) {
            house.cases().rule(open.number(), ConflictRule.PAYROLL, DECIDER);
        }
    }

    private void acceptQueued() {
        if (version == 1) {
            stage.kontek().importQueue().acceptAll();
        }
    }

    private Map<String, Long> writes() {
        Map<String, Long> writes = new TreeMap<>(stage.kontek().records().counts());
        writes.remove("GET");
        return writes;
    }

    private List<String> cards() {
        return TableDump.of(stage.databases().register()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private void nobodyIsDoubled(String name) {
        KontekSimulator simulator = stage.kontek();
        Map<Object, String> byIdentity = new TreeMap<>();
        for (String number : numbers) {
            simulator.employee(number).ifPresent(employee -> {
                Object ssn = employee.get("ssn");
                if (ssn != null) {
                    String before = byIdentity.put(ssn, number);
                    assertThat(before).as("twice in Kontek, %s", name).isNull();
                }
            });
            assertThat(stage.house().cards(number))
                    .as("cards of %s, %s", number, name)
                    .hasSizeLessThanOrEqualTo(1);
        }
        long hired = numbers.stream()
                .filter(number -> Integer.parseInt(number) >= 5001)
                .filter(number -> simulator.employee(number).isPresent())
                .count();
        assertThat(simulator.size()).as("people in Kontek, %s", name).isEqualTo((int) (PEOPLE + hired));
    }

    @Override
    public void close() {
        stage.close();
    }
}
