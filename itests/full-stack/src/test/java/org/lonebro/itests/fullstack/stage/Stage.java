// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.itests.harness.PlainHouseBuilder;
import org.lonebro.simulator.KontekSimulator;

/** A payroll, two databases, and one house after the other between them. */
public final class Stage implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);

    private final KontekSimulator kontek;
    private final HouseDatabases databases;
    private final UnaryOperator<PlainHouseBuilder> habits;
    private @Nullable PlainHouse house;

    public Stage(KontekSimulator kontek, HouseDatabases databases, UnaryOperator<PlainHouseBuilder> habits) {
        this.kontek = kontek;
        this.databases = databases;
        this.habits = habits;
    }

    /** So many people of the first seed, H2 in memory, pages of ten. */
    public static Stage with(int employees) {
        return of(employees, 1, HouseDatabases.h2InMemory());
    }

    public static Stage of(int employees, long seed, HouseDatabases databases) {
        KontekSimulator kontek = KontekSimulator.builder()
                .employees(employees)
                .seed(seed)
                .today(TODAY)
                .start();
        return new Stage(kontek, databases, UnaryOperator.identity());
    }

    public KontekSimulator kontek() {
        return kontek;
    }

    public HouseDatabases databases() {
        return databases;
    }

    /** The house as it is now; built when first asked for. */
    public PlainHouse house() {
        PlainHouse now = house;
        if (now == null) {
            now = rebuild(UnaryOperator.identity());
        }
        return now;
    }

    /** Closes the house and builds another on the same databases, somehow differently. */
    public PlainHouse rebuild(UnaryOperator<PlainHouseBuilder> differently) {
        closeHouse();
        PlainHouseBuilder plan =
                PlainHouse.on(databases).against(kontek).clock(MORNING).pageSize(10);
        PlainHouse built = differently.apply(habits.apply(plan)).build();
        house = built;
        return built;
    }

    public SyncRun importNow() throws InterruptedException {
        SyncRun run = house().importNow();
        house().awaitDelivered();
        return run;
    }

    public World world() {
        return World.of(house(), databases);
    }

    public ConnectionOverview connection() {
        PlainHouse now = house();
        return now.reports().connections().stream()
                .filter(overview -> overview.name().equals(now.connection()))
                .findFirst()
                .orElseThrow();
    }

    /** A person in Kontek sets one member of an employee. */
    public void edit(String id, String member, @Nullable Object value) {
        kontek.change(id, employee -> employee.put(member, value));
    }

    /** What Kontek has of somebody. */
    public Map<String, Object> inKontek(String id) {
        return kontek.employee(id).orElseThrow();
    }

    /** The house is gone without a word, as after a kill: it is not closed. */
    public void abandonHouse() {
        house = null;
    }

    @Override
    public void close() {
        closeHouse();
        databases.close();
        kontek.close();
    }

    private void closeHouse() {
        PlainHouse old = house;
        if (old != null) {
            old.close();
            house = null;
        }
    }
}
