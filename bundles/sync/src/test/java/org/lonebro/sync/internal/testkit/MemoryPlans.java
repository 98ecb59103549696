// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.TurnedLines;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;

record MemoryPlans(Ledger ledger) implements PlanStore {
    @Override
    public PlanWriter write(RunId run) {
        ledger.reach();
        ledger.plans.put(run, new ArrayList<>());
        ledger.committed();
        return new Writer(ledger, run);
    }

    @Override
    public List<PlannedOperation> read(RunId run, long afterSequence, int atMost) {
        ledger.reach();
        return ledger.plans.getOrDefault(run, List.of()).stream()
                .filter(line -> line.sequence() > afterSequence)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<OperationResult> results(RunId run, long afterSequence, int atMost) {
        return read(run, afterSequence, atMost).stream()
                .map(line -> new OperationResult(
                        line,
                        Optional.ofNullable(
                                ledger.outcomes.getOrDefault(run, Map.of()).get(line.sequence()))))
                .toList();
    }

    @Override
    public List<PlannedOperation> repeated(RunId run) {
        Set<PayrollEmployeeId> seen = new HashSet<>();
        return read(run, 0, Integer.MAX_VALUE).stream()
                .filter(line -> !seen.add(line.payrollId()))
                .toList();
    }

    private static final class Writer implements PlanWriter {
        private final Ledger ledger;
        private final RunId run;
        private final List<PlannedOperation> lines;
        private boolean finished;

        Writer(Ledger ledger, RunId run) {
            this.ledger = ledger;
            this.run = run;
            this.lines = Objects.requireNonNull(ledger.plans.get(run));
        }

        @Override
        public void add(PlannedOperation operation) {
            ledger.fuse.step();
            if (operation.sequence() != lines.size() + 1) {
                throw new IllegalStateException("A line is out of order");
            }
            lines.add(operation);
        }

        @Override
        public TurnedLines finish() {
            ledger.reach();
            Map<OperationKind, Long> turned = new EnumMap<>(OperationKind.class);
            ConnectionName connection =
                    Objects.requireNonNull(ledger.runs.get(run)).connection();
            List<PlannedOperation> before = List.copyOf(lines);
            for (int at = 0; at < before.size(); at++) {
                PlannedOperation line = before.get(at);
                ReasonCode doubt = doubt(line, before, connection);
                if (doubt != null && line.kind() != OperationKind.CASE) {
                    turned.merge(line.kind(), 1L, Long::sum);
                    lines.set(at, asCase(line, doubt));
                }
            }
            finished = true;
            ledger.committed();
            return new TurnedLines(turned);
        }

        private @Nullable ReasonCode doubt(
                PlannedOperation line, List<PlannedOperation> all, ConnectionName connection) {
            if (all.stream()
                            .filter(other -> other.payrollId().equals(line.payrollId()))
                            .count()
                    > 1) {
                return ReasonCode.SAME_NUMBER_TWICE;
            }
            Fingerprint identity = identity(line);
            if (identity == null) {
                return null;
            }
            if (all.stream().filter(other -> identity.equals(identity(other))).count() > 1) {
                return ReasonCode.SAME_IDENTITY_TWICE;
            }
            boolean elsewhere = ledger.linksOf(connection).values().stream()
                    .anyMatch(link -> identity.equals(link.prints().identity())
                            && !link.payrollId().equals(line.payrollId()));
            return elsewhere ? ReasonCode.ALREADY_LINKED : null;
        }

        private static @Nullable Fingerprint identity(PlannedOperation line) {
            return line.prints() == null ? null : line.prints().identity();
        }

        private static PlannedOperation asCase(PlannedOperation line, ReasonCode why) {
            return new PlannedOperation(
                    line.sequence(),
                    OperationKind.CASE,
                    line.payrollId(),
                    line.hrId(),
                    line.hrVersion(),
                    null,
                    line.decisions(),
                    List.of(Reason.of(why, "")),
                    null);
        }

        @Override
        public void close() {
            if (!finished) {
                ledger.plans.remove(run);
            }
        }
    }
}
