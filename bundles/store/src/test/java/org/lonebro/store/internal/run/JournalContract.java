// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.FailingSource;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.crypto.StoreKeys;

abstract class JournalContract extends StoreContract {
    private static final String OLD = "189001019802";
    private static final String NEW = "189001029819";

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

    @Test
    void a_new_person_in_the_payroll_is_linked_and_no_longer_on_the_way() {
        store.creates().begin(connection, card("1"), person("1"));
        store.creates().begin(connection, card("2"), person("2"));
        store.creates().begin(connection, card("3"), person("3"));
        SyncRun run = openRun();
        plan(
                run.id(),
                line(1, OperationKind.SEND_NEW, "1", 1, values("1")),
                line(2, OperationKind.SEND_NEW, "2", 1, values("2")),
                line(3, OperationKind.LINK, "3", 1, values("3")));
        Reason queued = Reason.of(ReasonCode.WAITING_IN_QUEUE);

        store.journal()
                .record(
                        run.id(),
                        List.of(
                                new Entry(1, applied("1", 1)),
                                new Entry(2, new ApplyOutcome.Deferred(queued)),
                                new Entry(3, new ApplyOutcome.Noted())));

        assertThat(store.links().findByCard(connection, List.of(card("1"), card("2"), card("3"))))
                .containsOnlyKeys(card("1"), card("3"));
        assertThat(store.creates().all(connection)).extracting(Pending::card).containsExactly(card("2"));
    }

    @Test
    void what_was_settled_counts_and_not_the_plan() {
        imported("1");
        clock.step(Duration.ofDays(1));
        SyncRun run = openRun();
        plan(
                run.id(),
                line(1, OperationKind.SEND, "1", 1, values("1 planned")),
                line(2, OperationKind.SEND_NEW, "2", 1, values("2 planned")));
        Settled changed = settled("1", 4, values("1 sent"), ask("3300|1", "3300|2"));
        Settled created = settled("2", 5, values("2 sent"));

        store.journal()
                .record(
                        run.id(),
                        List.of(
                                new Entry(1, applied("1", 4), changed, List.of()),
                                new Entry(2, applied("2", 5), created, List.of())));

        assertThat(store.links().after(connection, 0, 10))
                .containsExactly(
                        new EmployeeLink(
                                1, person("1"), card("1"), 4, changed.prints(), null, run.id(), clock.instant()),
                        new EmployeeLink(
                                2, person("2"), card("2"), 5, created.prints(), null, run.id(), clock.instant()));
        assertThat(store.links().agreed(connection, List.of(person("1"), person("2"))))
                .containsValues(values("1 sent"), values("2 sent"));
        assertThat(cases()).singleElement().satisfies(opened -> {
            assertThat(opened.payrollId()).isEqualTo(person("1"));
            assertThat(opened.openedBy()).isEqualTo(changed.by());
        });
    }

    @Test
    void a_refusal_that_settled_something_keeps_it() {
        store.creates().begin(connection, card("1"), person("1"));
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.SEND_NEW, "1", 1, values("1 planned")));
        Reason missed = Reason.of(ReasonCode.NOT_TAKEN_OVER, "PHONE");

        store.journal()
                .record(
                        run.id(),
                        List.of(new Entry(
                                1, new ApplyOutcome.Rejected(missed), settled("1", 2, values("1 sent")), List.of())));

        assertThat(store.links().agreed(connection, List.of(person("1")))).containsValue(values("1 sent"));
        assertThat(store.creates().all(connection)).isEmpty();
        assertThat(store.runs().find(run.id()).orElseThrow().counts().failed()).isEqualTo(1);
        assertThat(store.plans().results(run.id(), 0, 10).get(0).outcome()).contains(new ApplyOutcome.Rejected(missed));
    }

    @Test
    void values_settled_for_somebody_else_are_a_fault_of_the_caller() {
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.SEND_NEW, "1", 1, values("1")));
        Entry wrong = new Entry(1, applied("1", 1), settled("2", 1, values("2")), List.of());

        assertThatThrownBy(() -> store.journal().record(run.id(), List.of(wrong)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.links().count(connection)).isZero();
    }

    @Test
    void an_applied_line_opens_its_cases_and_closes_the_persons_others() {
        imported("1", "2");
        FieldDecision account = ask("3300|1", "3300|2");
        FieldDecision phone = ask(EmployeeField.PHONE, "+46701740605", null);
        updated(new Entry(1, applied("1", 2), null, List.of(account)), new Entry(2, applied("2", 2)));
        PersonCase opened = cases().get(0);
        assertThat(opened.decision()).isEqualTo(account);
        assertThat(opened.openedBy()).isEqualTo(ANNA);

        updated(new Entry(1, applied("1", 3), null, List.of(account, phone)), new Entry(2, applied("2", 3)));
        assertThat(cases()).hasSize(2).contains(opened);

        updated(new Entry(1, applied("1", 4)), new Entry(2, applied("2", 4), null, List.of(phone)));
        assertThat(cases()).extracting(PersonCase::payrollId).containsExactly(person("2"));
    }

    @Test
    void a_line_that_was_not_applied_leaves_the_cases_alone() {
        imported("1", "2");
        updated(
                new Entry(1, applied("1", 2), null, List.of(ask("3300|1", "3300|2"))),
                new Entry(2, applied("2", 2), null, List.of(ask("3300|3", "3300|4"))));
        List<PersonCase> before = cases();

        updated(
                new Entry(1, new ApplyOutcome.Deferred(Reason.of(ReasonCode.CHANGED_MEANWHILE))),
                new Entry(2, new ApplyOutcome.Rejected(Reason.of(ReasonCode.HR_REFUSED, "no"))));
        miss("1");
        SyncRun back = openRun();
        plan(back.id(), line(1, OperationKind.BACK, "1", 1, null));
        store.journal().record(back.id(), List.of(new Entry(1, new ApplyOutcome.Noted())));

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void a_batch_recorded_again_keeps_cases_and_numbers() {
        imported("1", "2");
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.UPDATE, "1", 1, values("1")));
        List<Entry> batch = List.of(new Entry(1, applied("1", 2), null, List.of(ask("3300|1", "3300|2"))));
        store.journal().record(run.id(), batch);
        List<PersonCase> before = cases();

        store.journal().record(run.id(), batch);

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void a_kill_before_the_commit_opens_no_case() {
        imported("1");
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.UPDATE, "1", 1, values("1")));
        List<Entry> batch = List.of(new Entry(1, applied("1", 2), null, List.of(ask("3300|1", "3300|2"))));
        JdbcStore broken = new JdbcStore(new FailingSource(source, "update sync_run"), new StoreKeys(KEY), clock);

        assertThatThrownBy(() -> broken.journal().record(run.id(), batch)).isInstanceOf(StoreException.class);
        assertThat(cases()).isEmpty();

        store.journal().record(run.id(), batch);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void an_import_that_brings_another_identity_number_keeps_the_old_one() {
        Settled old = identified("1", OLD);
        imported("1", "2");
        store.deliveries().delivered(mark("1", 2), old);

        changed(identified("1", NEW));

        Fingerprint former = store.fingerprints().identity(OLD);
        assertThat(store.links().findByFormerIdentity(connection, List.of(former)))
                .extractingByKey(former)
                .extracting(EmployeeLink::payrollId)
                .isEqualTo(person("1"));
    }

    @Test
    void a_number_that_was_held_is_kept_once_it_is_agreed() {
        Settled old = identified("1", OLD);
        Settled next = identified("1", NEW);
        imported("1", "2");
        // held: the payroll's print has moved already, the agreed number has not
        Settled held = new Settled(
                old.payrollId(),
                old.hrId(),
                2,
                old.agreed(),
                next.prints(),
                List.of(ask(EmployeeField.IDENTITY_NUMBER, OLD, NEW)),
                ANNA);
        store.deliveries().delivered(mark("1", 2), held);
        Fingerprint former = store.fingerprints().identity(OLD);
        assertThat(store.links().findByFormerIdentity(connection, List.of(former)))
                .isEmpty();

        changed(next);

        assertThat(store.links().findByFormerIdentity(connection, List.of(former)))
                .containsOnlyKeys(former);
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_run_that_sends_keeps_the_old_number_too() {
        imported("1");
        store.deliveries().delivered(mark("1", 2), identified("1", OLD));
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.SEND, "1", 2, values("1")));

        store.journal().record(run.id(), List.of(new Entry(1, applied("1", 2), identified("1", NEW), List.of())));

        Fingerprint former = store.fingerprints().identity(OLD);
        assertThat(store.links().findByFormerIdentity(connection, List.of(former)))
                .containsOnlyKeys(former);
    }

    /** A run with one line for each of "1" and "2". */
    private void updated(Entry one, Entry two) {
        SyncRun run = openRun();
        plan(
                run.id(),
                line(1, OperationKind.UPDATE, "1", 1, values("1")),
                line(2, OperationKind.UPDATE, "2", 1, values("2")));
        store.journal().record(run.id(), List.of(one, two));
        end(run);
    }

    /** A run whose plan holds these values. */
    private void changed(Settled values) {
        SyncRun run = openRun();
        PlannedOperation update = new PlannedOperation(
                1,
                OperationKind.UPDATE,
                values.payrollId(),
                values.hrId(),
                2L,
                values.agreed(),
                List.of(),
                List.of(Reason.of(ReasonCode.CHANGED_IN_PAYROLL)),
                values.prints());
        plan(run.id(), update);
        store.journal().record(run.id(), List.of(new Entry(1, applied("1", 3))));
        end(run);
    }

    private void miss(String person) {
        SyncRun run = openRun();
        plan(run.id(), line(1, OperationKind.MISSING, person, 1, null));
        store.journal().record(run.id(), List.of(new Entry(1, new ApplyOutcome.Noted())));
        end(run);
    }
}
