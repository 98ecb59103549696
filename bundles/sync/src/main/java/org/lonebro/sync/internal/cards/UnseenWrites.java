// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ConnectionName;

/**
 * What was sent and is not recorded, because the answer or our own store failed. When the card changes again before that is
 * known, the payroll's value is our own and no change of somebody else's. Safe for use by several threads.
 */
final class UnseenWrites {
    private final Map<Sent, Map<EmployeeField, Set<@Nullable String>>> unseen = new ConcurrentHashMap<>();

    private record Sent(ConnectionName connection, HrEmployeeId card) {}

    boolean any(ConnectionName connection, HrEmployeeId card) {
        return unseen.containsKey(new Sent(connection, card));
    }

    /** What came of the card's writes is recorded. */
    void recorded(ConnectionName connection, HrEmployeeId card) {
        unseen.remove(new Sent(connection, card));
    }

    /** The agreed values, where the payroll shows what we sent moved on to it. */
    FieldValues agreed(ConnectionName connection, HrEmployeeId card, FieldValues recorded, FieldValues payroll) {
        FieldValues.Builder agreed = recorded.with();
        unseen.getOrDefault(new Sent(connection, card), Map.of()).forEach((field, values) -> {
            if (values.contains(payroll.get(field))) {
                agreed.set(field, payroll.get(field));
            }
        });
        return agreed.build();
    }

    /** A writer that notes what goes through it. */
    EmployeeWriter noting(ConnectionName connection, HrEmployeeId card, EmployeeWriter writer) {
        Sent sent = new Sent(connection, card);
        return new EmployeeWriter() {
            @Override
            public Optional<Reason> cannotCreate() {
                return writer.cannotCreate();
            }

            @Override
            public Admission admission() {
                return writer.admission();
            }

            @Override
            public PayrollWriteOutcome update(SourceRecord current, Employee target, Set<EmployeeField> changed)
                    throws ConnectorException {
                changed.forEach(field -> note(sent, field, target.get(field)));
                return writer.update(current, target, changed);
            }

            @Override
            public PayrollWriteOutcome create(PayrollEmployeeId id, Employee employee) throws ConnectorException {
                return writer.create(id, employee);
            }
        };
    }

    private void note(Sent sent, EmployeeField field, @Nullable String value) {
        unseen.computeIfAbsent(sent, first -> Collections.synchronizedMap(new EnumMap<>(EmployeeField.class)))
                .computeIfAbsent(field, first -> new HashSet<>())
                .add(value);
    }
}
