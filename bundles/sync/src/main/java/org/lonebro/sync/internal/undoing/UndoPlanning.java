// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.undoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.planning.HrCards;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.RunPlan;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.Prints;

/** Makes the plan of an undoing: of each line that was applied, what can be taken back and what has to stay. */
public final class UndoPlanning {
    private static final int LINES_AT_A_TIME = 500;

    private final Stores stores;
    private final Rules rules;
    private final HrRegister register;
    private final EmployeeReader reader;

    public UndoPlanning(Stores stores, Rules rules, HrRegister register, EmployeeReader reader) {
        this.stores = stores;
        this.rules = rules;
        this.register = register;
        this.reader = reader;
    }

    /** After any fault the store holds no plan of the run. */
    public RunPlan plan(SyncRun run, Scope scope, StopSignal stop, RunMeter meter) throws ConnectorException {
        if (!(run.scope() instanceof RunScope.WrittenBy undone)) {
            throw new IllegalArgumentException("An undoing is about what a run wrote");
        }
        long linkedBefore = stores.links().count(scope.connection());
        Prints prints = new Prints(stores.fingerprints(), rules.normaliser().rulesVersion(), scope);
        TakingBack takingBack =
                new TakingBack(rules.planner(), new PayrollRecords(rules.normaliser(), prints, scope.today()), reader);
        HrCards cards = new HrCards(register, rules.normaliser(), scope);
        try (PlanWriter writer = stores.plans().write(run.id())) {
            PlanDraft draft = new PlanDraft(writer, meter);
            long after = 0;
            List<OperationResult> page;
            do {
                page = stores.plans().results(undone.run(), after, LINES_AT_A_TIME);
                if (!page.isEmpty()) {
                    after = page.get(page.size() - 1).operation().sequence();
                    plan(applied(page), scope, cards, takingBack, draft);
                }
            } while (!page.isEmpty() && !stop.stopped());
            return new RunPlan(null, draft.finish(), linkedBefore, List.of());
        }
    }

    private static List<PlannedOperation> applied(List<OperationResult> page) {
        return page.stream()
                .filter(line -> line.outcome().orElse(null) instanceof ApplyOutcome.Applied)
                .map(OperationResult::operation)
                .filter(line -> line.kind().writesHr() || line.kind().writesPayroll())
                .toList();
    }

    private void plan(List<PlannedOperation> lines, Scope scope, HrCards cards, TakingBack takingBack, PlanDraft draft)
            throws ConnectorException {
        if (lines.isEmpty()) {
            return;
        }
        List<PayrollEmployeeId> people =
                lines.stream().map(PlannedOperation::payrollId).toList();
        Map<PayrollEmployeeId, EmployeeLink> links = stores.links().find(scope.connection(), people);
        Map<PayrollEmployeeId, FieldValues> agreed = stores.links().agreed(scope.connection(), people);
        List<HrEmployeeId> ids = links.values().stream().map(EmployeeLink::hrId).toList();
        Map<HrEmployeeId, Card> found = new HashMap<>(cards.withIds(ids));
        Map<PayrollEmployeeId, List<PersonCase>> open = stores.cases().of(scope.connection(), people);
        for (PlannedOperation line : lines) {
            EmployeeLink link = links.get(line.payrollId());
            Card card = link == null ? null : found.get(link.hrId());
            FieldValues values = agreed.get(line.payrollId());
            boolean created = line.kind() == OperationKind.CREATE || line.kind() == OperationKind.SEND_NEW;
            boolean other = line.hrId() != null && link != null && !line.hrId().equals(link.hrId());
            if (created) {
                draft.reject(line.payrollId(), link, List.of(Reason.of(ReasonCode.CREATED_STAYS)));
            } else if (link == null || card == null || values == null || other) {
                draft.reject(line.payrollId(), link, List.of(Reason.of(ReasonCode.TOUCHED_SINCE)));
            } else {
                List<PersonCase> cases = open.getOrDefault(line.payrollId(), List.of());
                add(takingBack.of(line, card, values), link, card, values, cases, draft);
            }
        }
        draft.read(lines.size());
    }

    private static void add(
            TakingBack.Lines back,
            EmployeeLink link,
            Card card,
            FieldValues agreed,
            List<PersonCase> cases,
            PlanDraft draft) {
        if (back.decisions().isEmpty()) {
            draft.unchanged(1);
            return;
        }
        List<Reason> reasons = back.decisions().stream()
                .map(FieldDecision::why)
                .distinct()
                .sorted()
                .map(Reason::of)
                .toList();
        OperationKind kind = back.any() ? back.kind() : OperationKind.REJECT;
        List<FieldDecision> decisions = new ArrayList<>(back.decisions());
        cases.stream().map(PersonCase::decision).forEach(decisions::add);
        draft.line(kind, link, card.version(), back.agreed(agreed), decisions, reasons);
    }
}
