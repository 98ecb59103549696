// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

import org.lonebro.itests.bench.reference.RawReference;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.KontekAccess;

/** The raw reference on a database of the same kind. */
public final class TheLimit implements Contender {
    private final Database database;
    private final HouseDatabases databases;
    private final RawReference reference;
    private final int people;

    private TheLimit(Database database, HouseDatabases databases, KontekAccess kontek, int people) throws Exception {
        this.database = database;
        this.databases = databases;
        this.people = people;
        this.reference = new RawReference(kontek, databases.register(), OurHouse.PAGE_SIZE);
        reference.prepare();
    }

    /** With an empty table. */
    public static TheLimit on(Database database, KontekAccess kontek, int people) throws Exception {
        return new TheLimit(database, database.create(), kontek, people);
    }

    @Override
    public void first() throws Exception {
        require(people, reference.first());
    }

    @Override
    public void morning(long changed) throws Exception {
        require(changed, reference.morning());
    }

    @Override
    public void night() throws Exception {
        database.tidy(databases);
    }

    @Override
    public void close() {
        databases.close();
    }

    private static void require(long wanted, long got) {
        if (wanted != got) {
            throw new IllegalStateException("The reference wrote " + got + " people, not " + wanted);
        }
    }
}
