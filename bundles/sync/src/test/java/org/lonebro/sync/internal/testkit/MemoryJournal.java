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
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
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
            if (entry.outcome() instanceof ApplyOutcome.Applied applied) {
                PayrollEmployeeId holder = cards.putIfAbsent(applied.hrId(), line.payrollId());
                if (holder != null && !holder.equals(line.payrollId())) {
                    throw new LinkTakenException(line.payrollId());
                }
            }
        });
    }

    private void store(SyncRun run, Entry entry, PlannedOperation line) {
        ledger.outcomes
                .computeIfAbsent(run.id(), first -> new ConcurrentHashMap<>())
                .put(entry.sequence(), entry.outcome());
        Optional<EmployeeLink> link = ledger.linksOf(run.connection()).values().stream()
                .filter(each -> each.payrollId().equals(line.payrollId()))
                .findFirst();
        if (entry.outcome() instanceof ApplyOutcome.Applied applied) {
            long number = link.map(EmployeeLink::number)
                    .orElseGet(() -> ledger.linksOf(run.connection()).size() + 1L);
            Settled settled = entry.settled();
            RecordPrints prints = Objects.requireNonNull(settled == null ? line.prints() : settled.prints());
            ledger.link(
                    run.connection(),
                    new EmployeeLink(
                            number,
                            line.payrollId(),
                            applied.hrId(),
                            applied.hrVersion(),
                            prints,
                            null,
                            run.id(),
                            clock.instant()),
                    settled == null ? line.values() : settled.agreed());
            new MemoryCases(ledger, clock)
                    .settle(
                            run.connection(),
                            line.payrollId(),
                            applied.hrId(),
                            settled == null ? entry.asks() : settled.asks(),
                            settled == null ? run.startedBy() : settled.by());
            ledger.creates.getOrDefault(run.connection(), new HashMap<>()).remove(applied.hrId());
        } else if (line.kind() == OperationKind.CASE && link.isPresent()) {
            new MemoryCases(ledger, clock)
                    .settle(run.connection(), line.payrollId(), link.get().hrId(), entry.asks(), run.startedBy());
        } else if (line.kind() == OperationKind.MISSING && link.isPresent()) {
            EmployeeLink known = link.get();
            ledger.link(
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
                    null);
        }
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
