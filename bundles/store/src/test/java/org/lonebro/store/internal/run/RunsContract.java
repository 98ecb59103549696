// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.StoreContract;

abstract class RunsContract extends StoreContract {
    @Test
    void an_opened_run_is_found_as_it_was_given() {
        SyncRun run = openRun();

        assertThat(run.state()).isEqualTo(RunState.PLANNING);
        assertThat(run.startedAt()).isEqualTo(clock.instant());
        assertThat(store.runs().find(run.id())).contains(run);
        assertThat(store.runs().inWork()).contains(run);
    }

    @Test
    void a_run_about_chosen_people_is_found_as_it_was_given() {
        RunScope these = new RunScope.These(Set.of(new EmploymentNumber("1"), new EmploymentNumber("2")));
        SyncRun run = store.runs()
                .open(connection, Flow.EXPORT, these, RunMode.PREVIEW_FIRST, RunTrigger.PERSON, ANNA)
                .orElseThrow();

        assertThat(run.scope()).isEqualTo(these);
        assertThat(store.runs().find(run.id())).contains(run);
    }

    @Test
    void an_unknown_run_is_not_found() {
        assertThat(store.runs().find(new RunId(987_654_321))).isEmpty();
    }

    @Test
    void a_second_run_of_a_connection_is_not_opened_while_one_is_in_work() {
        SyncRun run = openRun();

        assertThat(open()).isEmpty();
        store.runs().update(in(run, RunState.AWAITING_APPROVAL), RunState.PLANNING);
        assertThat(open()).isPresent();
    }

    @Test
    void a_waiting_run_does_not_go_to_work_beside_another() {
        SyncRun waiting = openRun();
        store.runs().update(in(waiting, RunState.BLOCKED), RunState.PLANNING);
        SyncRun other = openRun();

        assertThat(store.runs().update(in(waiting, RunState.APPLYING), RunState.BLOCKED))
                .isFalse();
        assertThat(store.runs().find(waiting.id()).orElseThrow().state()).isEqualTo(RunState.BLOCKED);
        end(other);
        assertThat(store.runs().update(in(waiting, RunState.APPLYING), RunState.BLOCKED))
                .isTrue();
    }

    @Test
    void of_many_that_open_at_once_one_gets_the_run() throws Exception {
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Optional<SyncRun>>> calls = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                calls.add(() -> {
                    together.await();
                    return open();
                });
            }
            int opened = 0;
            for (Future<Optional<SyncRun>> call : threads.invokeAll(calls)) {
                opened += call.get().isPresent() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_run_is_stored_whole() {
        SyncRun run = openRun();
        SyncRun changed = new SyncRun(
                run.id(),
                connection,
                run.flow(),
                run.scope(),
                run.trigger(),
                run.startedBy(),
                run.mode(),
                RunState.FAILED,
                run.startedAt(),
                clock.instant().plusSeconds(90),
                new ReadReceipt(3, null, 250, 2, 1, ReadReceipt.Proof.EMPTY_PAGE),
                new RunCounts(250, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                List.of(
                        Reason.of(ReasonCode.TOO_FEW_READ, 1, "två | tre"),
                        Reason.of(ReasonCode.STORE_FAILED),
                        Reason.of(ReasonCode.HR_REFUSED, "")),
                12);

        assertThat(store.runs().update(changed, RunState.PLANNING)).isTrue();
        assertThat(store.runs().find(run.id())).contains(changed);
    }

    @Test
    void a_run_in_another_state_than_expected_stays() {
        SyncRun run = openRun();

        assertThat(store.runs().update(in(run, RunState.SUCCEEDED), RunState.APPLYING))
                .isFalse();
        assertThat(store.runs().find(run.id())).contains(run);
    }

    @Test
    void storing_an_older_copy_does_not_turn_progress_back() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"));
        store.journal().record(run.id(), List.of(new Entry(1, applied("1", 1))));

        store.runs().update(in(run, RunState.SUCCEEDED), RunState.PLANNING);

        SyncRun stored = store.runs().find(run.id()).orElseThrow();
        assertThat(stored.appliedThrough()).isEqualTo(1);
        assertThat(stored.counts().applied()).isEqualTo(1);
    }

    @Test
    void the_newest_come_first() {
        SyncRun first = openRun();
        end(first);
        clock.step(Duration.ofHours(1));
        SyncRun second = openRun();
        end(second);
        SyncRun third = openRun();

        assertThat(store.runs().newest(connection, 2)).extracting(SyncRun::id).containsExactly(third.id(), second.id());
    }

    @Test
    void waiting_runs_and_the_last_good_one_are_found() {
        SyncRun good = openRun();
        end(good);
        SyncRun failed = openRun();
        store.runs().update(in(failed, RunState.FAILED), RunState.PLANNING);
        SyncRun waiting = openRun();
        store.runs().update(in(waiting, RunState.BLOCKED), RunState.PLANNING);

        assertThat(store.runs().waiting(connection)).extracting(SyncRun::id).containsExactly(waiting.id());
        assertThat(store.runs().lastGood(connection, Flow.IMPORT))
                .map(SyncRun::id)
                .contains(good.id());
        assertThat(store.runs().lastGood(connection, Flow.EXPORT)).isEmpty();
    }

    private Optional<SyncRun> open() {
        return store.runs().open(connection, Flow.IMPORT, RunScope.EVERYBODY, RunMode.APPLY, RunTrigger.SCHEDULE, ANNA);
    }
}
