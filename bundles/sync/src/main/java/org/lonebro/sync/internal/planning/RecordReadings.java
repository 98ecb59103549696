// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.List;
import java.util.concurrent.Executor;
import org.lonebro.sync.internal.planning.KnownPeople.Known;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.Sighted;

/** Begins the looking into the records of a page. */
final class RecordReadings {
    private static final int WORTH_A_THREAD = 50;

    private final PayrollRecords records;
    private final Executor threads;

    RecordReadings(PayrollRecords records, Executor threads) {
        this.records = records;
        this.threads = threads;
    }

    /** On another thread if it is much. */
    RecordReading begin(List<Known> known, List<Sighted> newcomers) {
        RecordReading reading = new RecordReading(
                () -> known.stream()
                        .map(each -> new LookedInto<>(each.link(), records.read(each.sighted())))
                        .toList(),
                () -> newcomers.stream()
                        .map(each -> new LookedInto<>(each.id(), records.read(each)))
                        .toList());
        if (known.size() + newcomers.size() >= WORTH_A_THREAD) {
            threads.execute(reading::run);
        }
        return reading;
    }
}
