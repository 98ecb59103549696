// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.sync.internal.planning.Plans;

/** Lines that only open cases: nothing becomes agreed, and the record is looked at again. For one batch. */
final class OpenedCases {
    private final Map<PayrollEmployeeId, EmployeeLink> links = new HashMap<>();
    private final Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
    private final Actor by;

    OpenedCases(List<PlannedOperation> batch, LinkStore store, ConnectionName connection, Actor by) {
        this.by = by;
        List<PayrollEmployeeId> people = batch.stream()
                .filter(OpenedCases::opens)
                .map(PlannedOperation::payrollId)
                .toList();
        if (!people.isEmpty()) {
            links.putAll(store.find(connection, people));
            agreed.putAll(store.agreed(connection, people));
        }
    }

    private static boolean opens(PlannedOperation line) {
        return line.kind() == OperationKind.CASE
                && line.hrId() != null
                && !Plans.asks(line.decisions()).isEmpty();
    }

    /** Null for a line that opens none. */
    @Nullable
    Settled settled(PlannedOperation line, List<FieldDecision> asks) {
        EmployeeLink link = links.get(line.payrollId());
        FieldValues values = agreed.get(line.payrollId());
        if (!opens(line) || link == null || values == null || !link.hrId().equals(line.hrId())) {
            return null;
        }
        RecordPrints prints = new RecordPrints(null, null, link.prints().identity());
        return new Settled(link.payrollId(), link.hrId(), link.hrVersion(), values, prints, asks, by);
    }
}
