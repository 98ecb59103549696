// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench;

import java.net.URI;
import org.lonebro.itests.bench.measure.HeapMeter;
import org.lonebro.itests.bench.measure.Report;
import org.lonebro.itests.bench.measure.Series;
import org.lonebro.itests.bench.work.Database;
import org.lonebro.itests.bench.work.OurHouse;
import org.lonebro.itests.harness.KontekAccess;

/** A first import and a morning without changes in a process of its own, whose heap is as small as it was started with. */
public final class SmallHeap {
    private SmallHeap() {}

    /** Arguments: the database, the simulator's address, how many people it has. */
    public static void main(String[] arguments) throws Exception {
        Database database = Database.valueOf(arguments[0]);
        int people = Integer.parseInt(arguments[2]);
        HeapMeter meter = new HeapMeter();
        Series first = new Series();
        Series morning = new Series();
        try (OurHouse house = OurHouse.on(database, KontekAccess.standard(URI.create(arguments[1])), people)) {
            first.measure(meter, house::first);
            house.night();
            morning.measure(meter, () -> house.morning(0));
        }
        new Report()
                .say(
                        "%s, %d people in a heap of %d MiB: first import %.0f people/s, most held %.0f MiB;"
                                + " morning %.0f people/s, most held %.0f MiB",
                        database.shown(),
                        people,
                        Runtime.getRuntime().maxMemory() >> 20,
                        people / first.seconds(),
                        first.heap(),
                        people / morning.seconds(),
                        morning.heap());
        System.exit(0);
    }
}
