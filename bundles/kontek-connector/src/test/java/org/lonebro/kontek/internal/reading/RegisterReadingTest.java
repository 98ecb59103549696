// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.kontek.internal.json.KontekEmployeeTranslator;
import org.lonebro.kontek.internal.wire.WireTable;

class RegisterReadingTest {
    private static final KontekEmployeeTranslator TRANSLATOR = new KontekEmployeeTranslator(WireTable.standard(5));
    private static final int READS = 5_000;
    private static final CompanyCheck PASSES = new CompanyCheck() {
        @Override
        public boolean passedBefore() {
            return true;
        }

        @Override
        public String check() {
            return "Bolaget";
        }
    };

    @Test
    void whatever_the_server_does_a_proven_read_misses_nobody_and_every_read_ends() throws ConnectorException {
        int proven = 0;
        for (int seed = 0; seed < READS; seed++) {
            Random random = new Random(seed);
            ImaginaryServer server = new ImaginaryServer(random);
            Set<String> received = new HashSet<>();
            Tally tally = new Tally(TRANSLATOR, "XXX_");
            RegisterReading reading = new RegisterReading(
                    server, Runnable::run, 1 + random.nextInt(25), 1 + random.nextInt(3), tally, new TotalTrust());

            ReadReceipt receipt = reading.read(
                    PASSES,
                    page -> page.records()
                            .forEach(record -> received.add(record.id().text())),
                    StopSignal.NEVER);

            boolean everybody = received.equals(Set.copyOf(server.people));
            boolean kept = receipt.received() == received.size()
                    && server.calls < 2 * server.people.size() + 10
                    && (!receipt.proven() || (everybody && receipt.duplicates() == 0));
            assertThat(kept).as(() -> server + " gave " + receipt).isTrue();
            proven += receipt.proven() ? 1 : 0;
        }
        assertThat(proven).isGreaterThan(READS / 5);
    }
}
