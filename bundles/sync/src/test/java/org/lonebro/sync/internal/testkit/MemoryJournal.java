// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncRun;

record MemoryJournal(Ledger ledger, Clock clock) implements RunJournal {
    @Override
    public void record(RunId id, List<Entry> batch) {
        ledger.reach();
        SyncRun run = Objects.requireNonNull(ledger.runs.get(id));
        if (batch.get(batch.size() - 1).sequence() <= run.appliedThrough()) {
            return;
        }
        if (batch.get(0).sequence() != run.appliedThrough() + 1) {
            throw new IllegalStateException("A batch is out of order");
        }
        Map<Entry, PlannedOperation> lines = new LinkedHashMap<>();
        for (Entry entry : batch) {
            lines.put(entry, Objects.requireNonNull(ledger.plans.get(id)).get(Math.toIntExact(entry.sequence()) - 1));
        }
        requireFree(run.connection(), lines);
        lines.forEach((entry, line) -> store(run, entry, line));
        ledger.runs.put(id, moved(run, batch));
        ledger.committed();
    }

    private void requireFree(ConnectionName connection, Map<Entry, PlannedOperation> lines) {
        Map<HrEmployeeId, PayrollEmployeeId> cards = new HashMap<>();
        ledger.linksOf(connection).values().forEach(link -> cards.put(link.hrId(), link.payrollId()));
        lines.forEach((entry, line) -> {
            HrEmployeeId card = card(entry);
            PayrollEmployeeId holder = card == null ? null : cards.putIfAbsent(card, line.payrollId());
            if (holder != null && !holder.equals(line.payrollId())) {
                throw new LinkTakenException(line.payrollId());
            }
        });
    }

    private static @Nullable HrEmployeeId card(Entry entry) {
        Settled settled = entry.settled();
        if (settled != null) {
            return settled.hrId();
        }
        return entry.outcome() instanceof ApplyOutcome.Applied applied ? applied.hrId() : null;
    }

    private void store(SyncRun run, Entry entry, PlannedOperation line) {
        ledger.outcomes
                .computeIfAbsent(run.id(), first -> new ConcurrentHashMap<>())
                .put(entry.sequence(), entry.outcome());
        Settled settled = entry.settled();
        if (settled != null) {
            link(run, settled);
            if (!(entry.outcome() instanceof ApplyOutcome.Noted)) {
                new MemoryUnseen(ledger, clock).forget(run.connection(), settled.hrId());
            }
        } else if (entry.outcome() instanceof ApplyOutcome.Applied applied) {
            link(
                    run,
                    new Settled(
                            line.payrollId(),
                            applied.hrId(),
                            applied.hrVersion(),
                            Objects.requireNonNull(line.values()),
                            Objects.requireNonNull(line.prints()),
                            entry.asks(),
                            run.startedBy()));
            if (run.flow() != Flow.UNDO) {
                new MemoryUnseen(ledger, clock).forgetBefore(run.connection(), applied.hrId(), run.startedAt());
            }
        } else if (line.kind() == OperationKind.MISSING) {
            miss(run, line);
        }
    }

    private void link(SyncRun run, Settled settled) {
        EmployeeLink link = new EmployeeLink(
                linkOf(run, settled.payrollId())
                        .map(EmployeeLink::number)
                        .orElseGet(() -> ledger.linksOf(run.connection()).size() + 1L),
                settled.payrollId(),
                settled.hrId(),
                settled.hrVersion(),
                settled.prints(),
                null,
                run.id(),
                clock.instant());
        ledger.link(run.connection(), link, settled.agreed());
        new MemoryCases(ledger, clock)
                .settle(run.connection(), settled.payrollId(), settled.hrId(), settled.asks(), settled.by());
        ledger.creates.getOrDefault(run.connection(), new HashMap<>()).remove(settled.hrId());
    }

    private void miss(SyncRun run, PlannedOperation line) {
        linkOf(run, line.payrollId())
                .ifPresent(known -> ledger.link(
                        run.connection(),
                        new EmployeeLink(
                                known.number(),
                                known.payrollId(),
                                known.hrId(),
                                known.hrVersion(),
                                known.prints(),
                                clock.instant(),
                                known.agreedBy(),
                                known.agreedAt()),
                        null));
    }

    private Optional<EmployeeLink> linkOf(SyncRun run, PayrollEmployeeId person) {
        return ledger.linksOf(run.connection()).values().stream()
                .filter(each -> each.payrollId().equals(person))
                .findFirst();
    }

    private static SyncRun moved(SyncRun run, List<Entry> batch) {
        long done = batch.stream()
                .filter(entry -> entry.outcome() instanceof ApplyOutcome.Applied
                        || entry.outcome() instanceof ApplyOutcome.Noted)
                .count();
        RunCounts c = run.counts();
        RunCounts counts = new RunCounts(
                c.read(),
                c.unchanged(),
                c.creates(),
                c.updates(),
                c.ends(),
                c.links(),
                c.missing(),
                c.back(),
                c.cases(),
                c.rejects(),
                c.applied() + done,
                c.failed() + batch.size() - done);
        return new SyncRun(
                run.id(),
                run.connection(),
                run.flow(),
                run.scope(),
                run.trigger(),
                run.startedBy(),
                run.mode(),
                run.state(),
                run.startedAt(),
                run.endedAt(),
                run.receipt(),
                counts,
                run.reasons(),
                batch.get(batch.size() - 1).sequence());
    }
}
