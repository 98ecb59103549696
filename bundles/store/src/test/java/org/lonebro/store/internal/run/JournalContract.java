// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.StoreContract;

abstract class JournalContract extends StoreContract {
    @Test
    void a_created_person_is_linked_with_the_values_and_prints_of_the_plan() {
        SyncRun run = imported("1001", "1002");

        EmployeeLink link =
                store.links().find(connection, List.of(person("1002"))).get(person("1002"));
        assertThat(link)
                .isEqualTo(new EmployeeLink(
                        2, person("1002"), card("1002"), 1, prints("1002"), null, run.id(), clock.instant()));
        assertThat(store.links().agreed(connection, List.of(person("1001"))))
                .containsOnlyKeys(person("1001"))
                .containsValue(values("1001"));
    }

    @Test
    void progress_and_counts_move_with_the_batch() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"), create(3, "3"), create(4, "4"));

        store.journal()
                .record(
                        run.id(),
                        List.of(
                                new Entry(1, applied("1", 1)),
                                new Entry(2, new ApplyOutcome.Rejected(Reason.of(ReasonCode.HR_REFUSED, "no"))),
                                new Entry(3, new ApplyOutcome.Skipped(Reason.of(ReasonCode.ALREADY_AS_PLANNED)))));

        SyncRun stored = store.runs().find(run.id()).orElseThrow();
        assertThat(stored.appliedThrough()).isEqualTo(3);
        assertThat(stored.counts().applied()).isEqualTo(1);
        assertThat(stored.counts().failed()).isEqualTo(1);
        assertThat(store.links().count(connection)).isEqualTo(1);
    }

    @Test
    void a_batch_recorded_again_changes_nothing() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"));
        List<Entry> batch = List.of(new Entry(1, applied("1", 1)), new Entry(2, applied("2", 1)));
        store.journal().record(run.id(), batch);
        clock.step(Duration.ofMinutes(1));
        List<EmployeeLink> before = store.links().after(connection, 0, 10);

        store.journal().record(run.id(), batch);

        assertThat(store.links().after(connection, 0, 10)).isEqualTo(before);
        assertThat(store.runs().find(run.id()).orElseThrow().counts().applied()).isEqualTo(2);
    }

    @Test
    void a_batch_after_a_gap_is_a_fault_of_the_caller() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"));

        assertThatThrownBy(() -> store.journal().record(run.id(), List.of(new Entry(2, applied("2", 1)))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.links().count(connection)).isZero();
    }

    @Test
    void an_update_renews_values_prints_and_version_and_keeps_the_number() {
        imported("1", "2");
        clock.step(Duration.ofDays(1));
        SyncRun next = openRun();
        plan(next.id(), line(1, OperationKind.UPDATE, "2", 1, values("2 new")));

        store.journal().record(next.id(), List.of(new Entry(1, applied("2", 7))));

        EmployeeLink link = store.links().find(connection, List.of(person("2"))).get(person("2"));
        assertThat(link)
                .isEqualTo(
                        new EmployeeLink(2, person("2"), card("2"), 7, prints("2'"), null, next.id(), clock.instant()));
        assertThat(store.links().agreed(connection, List.of(person("2")))).containsValue(values("2 new"));
    }

    @Test
    void numbers_go_on_where_they_ended() {
        imported("1", "2");
        imported("3");

        assertThat(store.links().after(connection, 0, 10))
                .extracting(EmployeeLink::number)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_missing_person_is_marked_once_and_unmarked_when_back() {
        imported("1");
        Instant first = clock.instant();
        miss("1");
        clock.step(Duration.ofDays(1));
        miss("1");
        assertThat(store.links().missing(connection))
                .singleElement()
                .extracting(EmployeeLink::missingSince)
                .isEqualTo(first);

        SyncRun back = openRun();
        plan(back.id(), line(1, OperationKind.BACK, "1", 1, values("1")));
        store.journal().record(back.id(), List.of(new Entry(1, applied("1", 1))));
        end(back);

        assertThat(store.links().missing(connection)).isEmpty();
    }

    @Test
    void a_person_back_without_values_keeps_the_agreed_ones() {
        imported("1");
        miss("1");
        SyncRun back = openRun();
        plan(back.id(), line(1, OperationKind.BACK, "1", 1, null));

        store.journal().record(back.id(), List.of(new Entry(1, new ApplyOutcome.Noted())));

        assertThat(store.links().missing(connection)).isEmpty();
        assertThat(store.links().agreed(connection, List.of(person("1")))).containsValue(values("1"));
    }

    @Test
    void case_and_reject_leave_the_link_alone() {
        imported("1");
        List<EmployeeLink> before = store.links().after(connection, 0, 10);
        clock.step(Duration.ofDays(1));
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.CASE, "1", 1, null), line(2, OperationKind.REJECT, "1x", 1, null));

        store.journal()
                .record(
                        run.id(),
                        List.of(new Entry(1, new ApplyOutcome.Noted()), new Entry(2, new ApplyOutcome.Noted())));

        assertThat(store.links().after(connection, 0, 10)).isEqualTo(before);
    }

    @Test
    void a_card_of_another_person_is_refused_and_nothing_is_stored() {
        imported("1");
        SyncRun run = openRun();
        plan(run.id(), create(1, "2"), create(2, "3"));

        assertThatThrownBy(() -> store.journal()
                        .record(run.id(), List.of(new Entry(1, applied("2", 1)), new Entry(2, applied("1", 1)))))
                .isInstanceOfSatisfying(LinkTakenException.class, taken -> assertThat(taken.person())
                        .isEqualTo(person("3")));
        assertThat(store.links().count(connection)).isEqualTo(1);
        assertThat(store.runs().find(run.id()).orElseThrow().appliedThrough()).isZero();
    }

    @Test
    void a_second_card_for_a_person_is_refused() {
        imported("1");
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"));

        assertThatThrownBy(() -> store.journal().record(run.id(), List.of(new Entry(1, applied("other", 1)))))
                .isInstanceOfSatisfying(LinkTakenException.class, taken -> assertThat(taken.person())
                        .isEqualTo(person("1")));
    }

    @Test
    void the_same_card_twice_in_a_batch_is_refused() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"));

        assertThatThrownBy(() -> store.journal()
                        .record(run.id(), List.of(new Entry(1, applied("1", 1)), new Entry(2, applied("1", 1)))))
                .isInstanceOfSatisfying(LinkTakenException.class, taken -> assertThat(taken.person())
                        .isEqualTo(person("2")));
    }

    @Test
    void two_connections_may_link_the_same_ids() {
        imported("1");
        newConnection();
        imported("1");

        assertThat(store.links().count(connection)).isEqualTo(1);
    }

    @Test
    void results_tell_each_outcome_and_none_for_what_is_not_applied() {
        imported("4");
        SyncRun run = openRun();
        Reason later = Reason.of(ReasonCode.CHANGED_MEANWHILE);
        Reason no = Reason.of(ReasonCode.HR_REFUSED, "no manager");
        List<ApplyOutcome> outcomes = List.of(
                applied("1", 3),
                new ApplyOutcome.Rejected(no),
                new ApplyOutcome.Deferred(later),
                new ApplyOutcome.Noted(),
                new ApplyOutcome.Skipped(later));
        plan(
                run.id(),
                create(1, "1"),
                create(2, "2"),
                create(3, "3"),
                line(4, OperationKind.MISSING, "4", 1, null),
                create(5, "5"),
                create(6, "6"));
        List<Entry> batch = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            batch.add(new Entry(i + 1, outcomes.get(i)));
        }

        store.journal().record(run.id(), batch);

        List<OperationResult> results = store.plans().results(run.id(), 0, 10);
        assertThat(results.subList(0, 5))
                .extracting(result -> result.outcome().orElseThrow())
                .isEqualTo(outcomes);
        assertThat(results.get(5).outcome()).isEmpty();
    }

    @Test
    void a_batch_of_two_thousand_lines_is_one_record() {
        SyncRun run = openRun();
        List<Entry> batch = new ArrayList<>();
        try (PlanWriter writer = store.plans().write(run.id())) {
            for (int i = 1; i <= 2_000; i++) {
                writer.add(create(i, "p" + i));
                batch.add(new Entry(i, applied("p" + i, 1)));
            }
            writer.finish();
        }

        store.journal().record(run.id(), batch);

        assertThat(store.links().count(connection)).isEqualTo(2_000);
        assertThat(store.links().agreed(connection, List.of(person("p1999")))).containsValue(values("p1999"));
    }

    private void miss(String person) {
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.MISSING, person, 1, null));
        store.journal().record(run.id(), List.of(new Entry(1, new ApplyOutcome.Noted())));
        end(run);
    }
}
