// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.store.internal.crypto.Seal;

/** Seals and opens what is personal in one connection's plan lines; what is not there stays null. */
final class LineSeal {
    private final Seal seal;
    private final ConnectionName connection;

    LineSeal(Seal seal, ConnectionName connection) {
        this.seal = seal;
        this.connection = connection;
    }

    byte @Nullable [] values(PlannedOperation line) {
        FieldValues values = line.values();
        return values == null ? null : seal.seal(Seal.Purpose.VALUES, connection, line.payrollId(), values.toBytes());
    }

    byte @Nullable [] decisions(PlannedOperation line) {
        List<FieldDecision> decisions = line.decisions();
        return decisions.isEmpty()
                ? null
                : seal.seal(Seal.Purpose.DECISIONS, connection, line.payrollId(), DecisionsCodec.encode(decisions));
    }

    @Nullable
    FieldValues openValues(PayrollEmployeeId person, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : FieldValues.fromBytes(seal.open(Seal.Purpose.VALUES, connection, person, sealed));
    }

    List<FieldDecision> openDecisions(PayrollEmployeeId person, byte @Nullable [] sealed) {
        return sealed == null
                ? List.of()
                : DecisionsCodec.decode(seal.open(Seal.Purpose.DECISIONS, connection, person, sealed));
    }
}
