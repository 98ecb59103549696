// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.LineSending;
import org.lonebro.sync.internal.sending.CardToSend;
import org.lonebro.sync.internal.sending.NewPersonSending;
import org.lonebro.sync.internal.sending.PersonSending;
import org.lonebro.sync.internal.sending.Sending;

/** Sends the lines of an export, each decided again from what both sides say just then. */
public final class ExportSending implements LineSending {
    private final Stores stores;
    private final HrRegister register;
    private final Scope scope;
    private final PersonSending changes;
    private final NewPersonSending creations;
    private final Actor by;

    public ExportSending(
            Stores stores,
            HrRegister register,
            Scope scope,
            PersonSending changes,
            NewPersonSending creations,
            Actor by) {
        this.stores = stores;
        this.register = register;
        this.scope = scope;
        this.changes = changes;
        this.creations = creations;
        this.by = by;
    }

    @Override
    public Prepared prepare(List<PlannedOperation> lines) {
        List<HrEmployeeId> ids = lines.stream()
                .map(PlannedOperation::hrId)
                .filter(Objects::nonNull)
                .toList();
        List<PayrollEmployeeId> people =
                lines.stream().map(PlannedOperation::payrollId).toList();
        Map<HrEmployeeId, HrEmployee> cards = new HashMap<>();
        register.find(scope.customer(), ids).forEach(card -> cards.put(card.id(), card));
        Map<HrEmployeeId, EmployeeLink> links = stores.links().findByCard(scope.connection(), ids);
        Map<PayrollEmployeeId, FieldValues> agreed = stores.links().agreed(scope.connection(), people);
        Map<PayrollEmployeeId, List<PersonCase>> cases = stores.cases().of(scope.connection(), people);
        Map<HrEmployeeId, List<UnseenWrite>> unseen = stores.unseen().find(scope.connection(), ids);
        return line -> {
            HrEmployee card = cards.get(line.hrId());
            if (card == null) {
                return entry(line, new ApplyOutcome.Rejected(Reason.of(ReasonCode.GONE_IN_HR)), null);
            }
            EmployeeLink link = links.get(card.id());
            if (link != null && !link.payrollId().equals(line.payrollId())) {
                Reason why =
                        Reason.of(ReasonCode.ALREADY_LINKED, link.payrollId().text());
                return entry(line, new ApplyOutcome.Rejected(why), null);
            }
            FieldValues known = link == null ? null : agreed.get(line.payrollId());
            List<PersonCase> open = cases.getOrDefault(line.payrollId(), List.of());
            List<UnseenWrite> sent = unseen.getOrDefault(card.id(), List.of());
            return send(line, new CardToSend(line.payrollId(), card, known, sent, open, by));
        };
    }

    private Entry send(PlannedOperation line, CardToSend card) throws ConnectorException, InterruptedException {
        Sending sending = line.kind() == OperationKind.SEND_NEW
                ? creations.send(card, Objects.requireNonNull(line.values()))
                : changes.send(card, Flow.EXPORT, new PlannedConsent(line));
        return entry(line, sending);
    }

    private static Entry entry(PlannedOperation line, Sending sending) {
        if (sending instanceof Sending.Sent sent) {
            return applied(line, sent.settled());
        }
        if (sending instanceof Sending.Nothing nothing && nothing.settled() != null) {
            return applied(line, nothing.settled());
        }
        if (sending instanceof Sending.Refused refused) {
            return entry(line, new ApplyOutcome.Rejected(refused.why()), refused.settled());
        }
        Reason why =
                sending instanceof Sending.Later later ? later.why() : Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE);
        return entry(line, new ApplyOutcome.Deferred(why), null);
    }

    private static Entry applied(PlannedOperation line, Settled settled) {
        return entry(line, new ApplyOutcome.Applied(settled.hrId(), settled.hrVersion()), settled);
    }

    private static Entry entry(PlannedOperation line, ApplyOutcome outcome, @Nullable Settled settled) {
        return new Entry(line.sequence(), outcome, settled, settled == null ? List.of() : settled.asks());
    }
}
