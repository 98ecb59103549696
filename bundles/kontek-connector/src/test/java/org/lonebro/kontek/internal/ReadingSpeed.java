// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import java.time.Duration;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.simulator.KontekSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many people are read in a second, measured by hand: {@code main} with the number of people. */
final class ReadingSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingSpeed.class);
    private static final int ROUNDS = 8;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (KontekSimulator kontek =
                KontekSimulator.builder().employees(people).start()) {
            CallLimits limits = new CallLimits(500, 3, Duration.ofSeconds(5), Duration.ofSeconds(60), 0, 16);
            try (KontekConnection connection =
                    new KontekConnection(TestSettings.of(kontek).limits(limits).build())) {
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    ReadReceipt receipt = connection.read(page -> {}, StopSignal.NEVER);
                    long middle = System.nanoTime();
                    connection.read(page -> page.records().forEach(SourceRecord::read), StopSignal.NEVER);
                    long end = System.nanoTime();
                    LOG.warn(
                            "people={} proof={} read={}/s read+parse={}/s",
                            receipt.received(),
                            receipt.proof(),
                            receipt.received() * 1_000_000_000L / (middle - start),
                            receipt.received() * 1_000_000_000L / (end - middle));
                }
            }
        }
    }
}
