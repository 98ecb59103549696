// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.bench.measure.StatementCount;
import org.lonebro.itests.bench.reference.FlatRegister;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.itests.harness.PlainHouse;
import org.lonebro.itests.harness.PlainHouseBuilder;
import org.lonebro.itests.harness.WatchedSource;

/** The house, with its plan, links, agreed values, outcomes and audit. */
public final class OurHouse implements Contender {
    public static final int PAGE_SIZE = 500;
    private static final int LINKS_AT_A_TIME = 2_000;

    private final Database database;
    private final HouseDatabases databases;
    private final KontekAccess kontek;
    private final int people;
    private final PlainHouse house;

    private OurHouse(Database database, HouseDatabases databases, KontekAccess kontek, int people, PlainHouse house) {
        this.database = database;
        this.databases = databases;
        this.kontek = kontek;
        this.people = people;
        this.house = house;
    }

    /** With empty tables. */
    public static OurHouse on(Database database, KontekAccess kontek, int people) throws Exception {
        HouseDatabases databases = database.create();
        return new OurHouse(
                database, databases, kontek, people, builder(databases, kontek).build());
    }

    /** The same in front of a register that costs no more than the limit's table; only for a first import. */
    public static OurHouse onFlatTable(Database database, KontekAccess kontek, int people) throws Exception {
        HouseDatabases databases = database.create();
        FlatRegister flat = new FlatRegister(databases.register());
        PlainHouse house =
                builder(databases, kontek).register(sampleHost -> flat).build();
        return new OurHouse(database, databases, kontek, people, house);
    }

    /** As it is measured: pages of 500 and no limit of calls, all else as it comes. */
    public static PlainHouseBuilder builder(HouseDatabases databases, KontekAccess kontek) {
        return PlainHouse.on(databases).against(kontek).pageSize(PAGE_SIZE);
    }

    @Override
    public void first() throws Exception {
        RunCounts counts = succeeded(house.importNow());
        require(counts.creates() == people && counts.applied() == people, counts);
    }

    @Override
    public void morning(long changed) throws Exception {
        RunCounts counts = succeeded(house.importNow());
        require(counts.unchanged() == people - changed && counts.applied() == changed, counts);
    }

    /** Does a morning without changes on counted databases. */
    public long statementsOfAMorning() throws Exception {
        StatementCount count = new StatementCount();
        PlainHouseBuilder counted = builder(databases, kontek)
                .storeSource(source -> new WatchedSource(source, count))
                .registerSource(source -> new WatchedSource(source, count));
        try (PlainHouse again = counted.build()) {
            count.sinceLast();
            succeeded(again.importNow());
            return count.sinceLast();
        }
    }

    /** Every hundredth person, beginning somewhere. */
    public List<PayrollEmployeeId> everyHundredth(int from) {
        List<PayrollEmployeeId> chosen = new ArrayList<>();
        long after = 0;
        List<EmployeeLink> links = house.links().after(house.connection(), after, LINKS_AT_A_TIME);
        while (!links.isEmpty()) {
            for (EmployeeLink link : links) {
                after = link.number();
                if (after % 100 == from) {
                    chosen.add(link.payrollId());
                }
            }
            links = house.links().after(house.connection(), after, LINKS_AT_A_TIME);
        }
        return chosen;
    }

    @Override
    public void night() throws Exception {
        database.tidy(databases);
    }

    @Override
    public void close() {
        house.close();
        databases.close();
    }

    private static RunCounts succeeded(SyncRun run) {
        require(run.state() == RunState.SUCCEEDED, run.state() + " " + run.reasons() + " " + run.counts());
        return run.counts();
    }

    private static void require(boolean as, Object was) {
        if (!as) {
            throw new IllegalStateException("The run was not as expected: " + was);
        }
    }
}
