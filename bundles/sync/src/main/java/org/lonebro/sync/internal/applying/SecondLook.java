// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Scope;

/**
 * Finds out whether a refused write was our own before we were killed between HR's commit and ours: then the card already
 * carries exactly what is planned.
 */
final class SecondLook {
    private final HrRegister register;
    private final LinkStore links;
    private final Normaliser normaliser;
    private final Scope scope;
    private final Map<HrEmployeeId, HrEmployee> cards = new HashMap<>();
    private final Map<HrEmployeeId, EmployeeLink> linked = new HashMap<>();

    SecondLook(HrRegister register, LinkStore links, Normaliser normaliser, Scope scope) {
        this.register = register;
        this.links = links;
        this.normaliser = normaliser;
        this.scope = scope;
    }

    /** Reads all cards in question at once. */
    void prepare(List<PlannedOperation> lines, List<HrWriteOutcome> written) {
        cards.clear();
        linked.clear();
        Set<HrEmployeeId> doubtful = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            HrEmployeeId card = doubtful(lines.get(line), written.get(line));
            if (card != null) {
                doubtful.add(card);
            }
        }
        if (doubtful.isEmpty()) {
            return;
        }
        register.find(scope.customer(), doubtful).forEach(card -> cards.put(card.id(), card));
        linked.putAll(links.findByCard(scope.connection(), doubtful));
    }

    /** For a write that came back Outdated or Exists. */
    ApplyOutcome at(PlannedOperation line, HrWriteOutcome written) {
        HrEmployeeId id = doubtful(line, written);
        HrEmployee card = id == null ? null : cards.get(id);
        if (id == null || card == null) {
            return new ApplyOutcome.Deferred(Reason.of(ReasonCode.CHANGED_MEANWHILE));
        }
        EmployeeLink link = linked.get(id);
        if (link != null && !link.payrollId().equals(line.payrollId())) {
            return new ApplyOutcome.Rejected(
                    Reason.of(ReasonCode.ALREADY_LINKED, link.payrollId().text()));
        }
        FieldValues now =
                normaliser.normalise(card.employee(), scope.today()).employee().values();
        if (asPlanned(line, now)) {
            return new ApplyOutcome.Applied(id, card.version());
        }
        ReasonCode why = line.hrId() == null ? ReasonCode.ALREADY_IN_HR : ReasonCode.CHANGED_MEANWHILE;
        return new ApplyOutcome.Deferred(Reason.of(why));
    }

    private static @Nullable HrEmployeeId doubtful(PlannedOperation line, HrWriteOutcome written) {
        if (written instanceof HrWriteOutcome.Exists exists) {
            return exists.id();
        }
        return written instanceof HrWriteOutcome.Outdated ? line.hrId() : null;
    }

    private static boolean asPlanned(PlannedOperation line, FieldValues now) {
        FieldValues values = line.values();
        if (line.hrId() == null) {
            return values != null && now.only(values.fields()).equals(values);
        }
        for (FieldDecision decision : line.decisions()) {
            if (decision.action() == FieldAction.TAKE_PAYROLL && differs(now, decision)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differs(FieldValues now, FieldDecision decision) {
        EmployeeField field = decision.field();
        return !Objects.equals(now.get(field), decision.payroll());
    }
}
