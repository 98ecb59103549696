// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.lonebro.sync.internal.testkit.People.people;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.sync.internal.testkit.Bridge;

class RunThreadsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Bridge bridge = new Bridge();
    private final RunThreads threads = new RunThreads(1);
    private final RunEngine engine = engine();

    private RunEngine engine() {
        return bridge.engine(threads, threads.batches(), threads.sends(), 3);
    }

    @AfterEach
    void stop() {
        threads.stop(LONG);
    }

    @Test
    void imports_on_its_own_threads_while_the_caller_waits() throws InterruptedException {
        bridge.payroll.records().addAll(people(1, 50));

        RunId run = engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.PERSON, Bridge.ANNA);

        assertThat(engine.await(run, LONG).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.links()).hasSize(50);
    }

    @Test
    void looks_into_large_pages_beside_the_run_and_keeps_their_order() throws InterruptedException {
        bridge.payroll.records().addAll(people(1, 700));
        bridge.payroll.pageSize(100);

        RunId run = engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.PERSON, Bridge.ANNA);

        assertThat(engine.await(run, LONG).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bridge.links())
                .extracting(link -> link.payrollId().text())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 700)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void tells_how_the_run_stands_when_the_time_is_up() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        bridge.payroll.records().addAll(people(1, 5));
        bridge.payroll.betweenPages(() -> pass(hold));
        RunId run = engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.PERSON, Bridge.ANNA);

        assertThat(engine.await(run, Duration.ofMillis(1)).state()).isEqualTo(RunState.PLANNING);

        hold.countDown();
        assertThat(engine.await(run, LONG).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void stops_in_bounded_time_and_leaves_the_run_to_be_taken_up() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch hold = new CountDownLatch(1);
        bridge.payroll.records().addAll(people(1, 5));
        bridge.payroll.betweenPages(() -> {
            reading.countDown();
            pass(hold);
        });
        RunId run = engine.start(Bridge.ACME, RunMode.APPLY, RunTrigger.PERSON, Bridge.ANNA);
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

        engine.stop();
        threads.stop(Duration.ofMillis(10));

        assertThat(bridge.stores().runs().find(run))
                .hasValueSatisfying(left -> assertThat(left.state()).isEqualTo(RunState.PLANNING));
        hold.countDown();
    }

    @Test
    void takes_nothing_up_once_stopped() {
        threads.stop(LONG);

        assertThatCode(() -> threads.after(Duration.ZERO, () -> {})).doesNotThrowAnyException();
    }

    private static void pass(CountDownLatch hold) {
        try {
            hold.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
