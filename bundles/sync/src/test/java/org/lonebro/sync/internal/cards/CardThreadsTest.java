// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.PHONE;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.testkit.CardPost;
import org.lonebro.sync.internal.testkit.MemoryStores;

class CardThreadsTest {
    private static final int PEOPLE = 5;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final CardPost post = new CardPost(PEOPLE);
    private final CardThreads threads = new CardThreads(8);
    private final Stores stores = MemoryStores.over(post.bridge.ledger, Clock.systemUTC());
    private final CardEngine engine = new CardEngine(
            stores,
            post.bridge.rules.rules(),
            post.bridge.sides,
            post.bridge.rightOfWay,
            threads,
            Clock.systemUTC(),
            () -> 0);

    @AfterEach
    void stop() {
        engine.stop();
        threads.stop(Duration.ofSeconds(5));
    }

    @Test
    void delivers_each_card_one_at_a_time_and_each_persons_last_edit_in_the_end() {
        OneAtATime reader = new OneAtATime(post.bridge.payroll);
        post.bridge.sides.readers().add(ACME, reader);
        engine.changed(Set.of(ACME));
        Random edits = new Random(7);
        List<String> last = new ArrayList<>(List.of("", "", "", "", "", ""));
        for (int edit = 1; edit <= 300; edit++) {
            int person = 1 + edits.nextInt(PEOPLE);
            last.set(person, "+46" + edit);
            var card = post.edit(person, PHONE, last.get(person));
            engine.savedCards().saved(CardPost.CUSTOMER, card.id(), card.version(), ANNA);
        }

        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!stores.outbox().counts(ACME).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(stores.outbox().counts(ACME)).isEmpty();
        for (int person = 1; person <= PEOPLE; person++) {
            assertThat(post.inPayroll(person, PHONE)).isEqualTo(last.get(person));
        }
        assertThat(reader.twoAtOnce).isFalse();
        assertThat(stores.cases().count(ACME)).isZero();
    }

    @Test
    void takes_nothing_up_once_stopped() {
        threads.stop(Duration.ofSeconds(1));
        AtomicBoolean done = new AtomicBoolean();

        threads.now(() -> done.set(true));
        threads.after(Duration.ZERO, () -> done.set(true));

        assertThat(done).isFalse();
    }

    /** Notices a second look at somebody whose first is not over. */
    private static final class OneAtATime implements EmployeeReader {
        private final EmployeeReader reader;
        private final Set<PayrollEmployeeId> lookedAt = ConcurrentHashMap.newKeySet();
        private volatile boolean twoAtOnce;

        OneAtATime(EmployeeReader reader) {
            this.reader = reader;
        }

        @Override
        public ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException {
            return reader.read(sink, stop);
        }

        @Override
        public Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
            twoAtOnce |= !lookedAt.add(employee);
            try {
                Thread.yield();
                return reader.find(employee);
            } finally {
                lookedAt.remove(employee);
            }
        }
    }
}
